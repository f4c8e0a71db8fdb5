/**
 * DELPHI (Mishra et al., USENIX Security 2020), as its public implementation runs it: homomorphic
 * encryption of random masks and garbled circuits before the input is known; plain arithmetic on
 * masked values and evaluation of the circuits once it is.
 *
 * <p>May use {@code protocol.program}, {@code protocol.cost}, {@code protocol.circuit} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.delphi;

import org.jspecify.annotations.NullMarked;
