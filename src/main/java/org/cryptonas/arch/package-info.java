/**
 * Skip patterns, cores and architectures: what they are, the steps of the network they stand for,
 * and what that network counts in ReLUs, parameters and MACs.
 *
 * <p>Only values and arithmetic live here. Nothing may use more than the JDK: no engine, no actors,
 * no JSON.
 */
@NullMarked
package org.cryptonas.arch;

import org.jspecify.annotations.NullMarked;
