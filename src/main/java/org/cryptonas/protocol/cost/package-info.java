/**
 * What a private inference costs: bytes, rounds and operations of each step and phase, and the
 * seconds they take over a link between two machines.
 *
 * <p>May use {@code protocol.program} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.cost;

import org.jspecify.annotations.NullMarked;
