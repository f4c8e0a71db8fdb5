package org.cryptonas.search.settings;

import org.cryptonas.nn.TrainingSettings;

/**
 * How networks are trained; section {@code training}.
 *
 * @param shared for the shared weights
 * @param standalone for candidates on their own
 */
public record TrainingPair(TrainingSettings shared, TrainingSettings standalone) {}
