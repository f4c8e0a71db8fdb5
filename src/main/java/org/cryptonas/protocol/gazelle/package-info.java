/**
 * GAZELLE (Juvekar et al., USENIX Security 2018): homomorphic linear layers online, garbled ReLUs
 * whose tables are sent beforehand.
 *
 * <p>May use {@code protocol.circuit}, {@code protocol.cost}, {@code protocol.packing}, {@code
 * protocol.program}, {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.gazelle;

import org.jspecify.annotations.NullMarked;
