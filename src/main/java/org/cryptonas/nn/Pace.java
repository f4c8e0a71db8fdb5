package org.cryptonas.nn;

/**
 * How a lesson takes its steps, in place of what the settings say.
 *
 * @param batch images a minibatch
 * @param rate by what the settings' learning rate is multiplied
 * @param momentum Nesterov momentum
 */
public record Pace(int batch, double rate, double momentum) {}
