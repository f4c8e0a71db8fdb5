package org.cryptonas.search.job;

/**
 * A task with its place in the order of all jobs; what comes of it is counted once by this number.
 *
 * @param number from 1
 * @param task what to do
 */
public record Job(long number, Task task) {}
