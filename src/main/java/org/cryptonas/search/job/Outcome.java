package org.cryptonas.search.job;

import org.cryptonas.search.event.TaskId;

/**
 * A trainer's answer to a task.
 *
 * @param task which
 * @param result what came of it
 */
public record Outcome(TaskId task, Result result) {}
