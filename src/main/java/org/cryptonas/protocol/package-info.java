/**
 * The HE/MPC protocol simulator: an architecture lowered to a program of linear and ReLU steps, one
 * class a protocol, links, machines and cost reports. Every cost that comes from here is simulated,
 * never measured.
 *
 * <p>May use {@code arch} and the JDK: no engine, no actors.
 */
@NullMarked
package org.cryptonas.protocol;

import org.jspecify.annotations.NullMarked;
