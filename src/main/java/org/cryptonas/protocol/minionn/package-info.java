/**
 * MiniONN (Liu et al., CCS 2017), which the seed paper's figures were made with.
 *
 * <p>May use {@code protocol.circuit}, {@code protocol.cost}, {@code protocol.packing}, {@code
 * protocol.program}, {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.minionn;

import org.jspecify.annotations.NullMarked;
