/**
 * What a protocol runs: linear and non-linear steps with shapes, and how an architecture becomes
 * them.
 *
 * <p>May use {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.program;

import org.jspecify.annotations.NullMarked;
