package org.cryptonas.search.simulation;

import java.util.Optional;
import org.cryptonas.search.job.Outcome;

/**
 * What a trainer tells a work manager: that it is ready, and what came of its last job.
 *
 * @param from which life of which trainer
 */
record Call(SimulatedTrainer from, Optional<Outcome> outcome) {}
