/**
 * The pure state machines within the actors: immutable values that answer each happening with a
 * next value and with what is to be told to whom. No actor, no clock and no disk is known here, so
 * that a whole search can be simulated in one thread.
 */
@NullMarked
package org.cryptonas.search.state;

import org.jspecify.annotations.NullMarked;
