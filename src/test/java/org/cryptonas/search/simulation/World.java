package org.cryptonas.search.simulation;

/** What everybody in a simulation shares. */
record World(
    Scenario scenario, Scheduler scheduler, Dice dice, Trace trace, Tally tally, Books books) {}
