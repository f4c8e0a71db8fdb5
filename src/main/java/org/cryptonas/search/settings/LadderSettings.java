package org.cryptonas.search.settings;

import java.util.List;

/**
 * Asynchronous successive halving; section {@code ladder}.
 *
 * @param finalists patterns that enter, each at every budget
 * @param reduction one in this many climbs a rung
 * @param epochs epochs of training at each rung, ascending
 */
public record LadderSettings(int finalists, int reduction, List<Double> epochs) {}
