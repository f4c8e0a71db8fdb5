/**
 * How values are laid into the slots of ciphertexts: what is alike in several protocols. What one
 * protocol alone does lives with that protocol.
 *
 * <p>May use {@code protocol.program}, {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.packing;

import org.jspecify.annotations.NullMarked;
