/**
 * ReLUs by oblivious transfer, which CrypTFlow2 and Cheetah share: a comparison of digits, its
 * gates, and a multiplexer, and what a protocol made of them is like.
 *
 * <p>May use {@code protocol.cost}, {@code protocol.program} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.transfer;

import org.jspecify.annotations.NullMarked;
