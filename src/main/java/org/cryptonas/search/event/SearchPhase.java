package org.cryptonas.search.event;

/** What a search is busy with; phases follow each other in this order. */
public enum SearchPhase {
  LESSONS,
  EXAM,
  LADDER,
  TEST,
  DONE
}
