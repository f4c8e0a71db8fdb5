/**
 * CrypTFlow2 (Rathee et al., CCS 2020) with its homomorphic linear layers, known as SCI_HE.
 *
 * <p>May use {@code protocol.cost}, {@code protocol.packing}, {@code protocol.program}, {@code
 * protocol.transfer}, {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.cryptflow2;

import org.jspecify.annotations.NullMarked;
