package org.cryptonas.data;

/**
 * Where a dataset would come from.
 *
 * @param here whether it is on this machine already
 * @param text the place, for people
 */
public record Whereabouts(boolean here, String text) {}
