/**
 * MiniONN (Liu et al., CCS 2017), with which the figures of CryptoNAS's paper were made.
 *
 * <p>May use {@code protocol.circuit}, {@code protocol.cost}, {@code protocol.packing}, {@code
 * protocol.program}, {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.minionn;

import org.jspecify.annotations.NullMarked;
