/**
 * The whole search in one thread: its real state machines, and stubs for everything around them,
 * under a seeded scheduler that delays, loses and repeats messages and takes trainers away. What
 * must hold is checked at every step. actors-docs/simulation.md tells more.
 */
package org.cryptonas.search.simulation;
