package org.cryptonas.search.state;

import org.cryptonas.search.job.Job;
import org.cryptonas.search.job.Result;

/** What the work manager has to do after a happening. */
public sealed interface WorkEffect {
  /** Give a job to a trainer; giving it the job it has already changes nothing. */
  record Assign(String trainer, Job job) implements WorkEffect {}

  /** Tell a trainer that its job is no longer wanted. */
  record Cancel(String trainer, Job job) implements WorkEffect {}

  /** Pass on what came of a job: once a job. */
  record Deliver(Job job, Result result, String trainer) implements WorkEffect {}

  /** Tell that so many trainers are there now. */
  record CountTrainers(int trainers) implements WorkEffect {}

  /** Tell that nobody is left on the ladder. */
  record LadderDone() implements WorkEffect {}
}
