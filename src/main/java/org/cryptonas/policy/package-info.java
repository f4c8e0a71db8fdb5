/**
 * How skip patterns are proposed: the ENAS controller, and random sampling to hold it against.
 *
 * <p>May use {@code arch} and {@code nn}: no actors.
 */
@NullMarked
package org.cryptonas.policy;

import org.jspecify.annotations.NullMarked;
