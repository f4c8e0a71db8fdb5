/**
 * Cheetah (Huang et al., USENIX Security 2022), the two-party protocol; not the accelerator design
 * of that name.
 *
 * <p>May use {@code protocol.cost}, {@code protocol.packing}, {@code protocol.program}, {@code
 * protocol.transfer}, {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.cheetah;

import org.jspecify.annotations.NullMarked;
