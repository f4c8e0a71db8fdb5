package org.cryptonas.search.job;

/**
 * A trainer's answer to a job.
 *
 * @param job the job's number
 * @param result what came of it
 */
public record Outcome(long job, Result result) {}
