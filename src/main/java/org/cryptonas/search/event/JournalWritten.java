package org.cryptonas.search.event;

/**
 * The journal wrote some events together; told, kept nowhere.
 *
 * @param events how many
 * @param seconds how long it took
 */
public record JournalWritten(int events, double seconds) implements SearchNews {}
