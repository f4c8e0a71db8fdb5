/**
 * The actors, the pure state machines within them, their messages and their settings.
 *
 * <p>May use everything below and Akka; touches no DJL type.
 */
@NullMarked
package org.cryptonas.search;

import org.jspecify.annotations.NullMarked;
