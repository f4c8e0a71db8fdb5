package org.cryptonas.nn;

/**
 * What training an architecture on its own came to.
 *
 * @param accuracy share of validation images classified rightly, from 0 to 1
 * @param weights weights and running statistics at the end
 */
public record TrainedNetwork(double accuracy, Weights weights) {}
