package org.cryptonas.search.event;

import org.cryptonas.protocol.InferenceCost;

/**
 * An evaluation with what its candidate costs.
 *
 * @param evaluation accuracy at a rung
 * @param cost simulated cost on the search's axis
 */
public record FrontierPoint(Evaluation evaluation, InferenceCost cost) {}
