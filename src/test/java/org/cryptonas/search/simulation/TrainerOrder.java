package org.cryptonas.search.simulation;

import org.cryptonas.search.job.Job;

/** What a work manager tells a trainer. */
sealed interface TrainerOrder {
  record Do(Job job) implements TrainerOrder {}

  record Drop(long job) implements TrainerOrder {}
}
