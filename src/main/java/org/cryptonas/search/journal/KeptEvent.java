package org.cryptonas.search.journal;

import java.time.Instant;
import org.cryptonas.search.event.SearchEvent;

/**
 * An event as the journal keeps it.
 *
 * @param number its place in the journal of its run, from 1 and without gaps
 * @param at when it was written
 * @param event what happened
 */
public record KeptEvent(long number, Instant at, SearchEvent event) {}
