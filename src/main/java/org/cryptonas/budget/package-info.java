/**
 * Balancing: the widths of a core, stage by stage, so that a network meets a ReLU budget and never
 * exceeds it.
 *
 * <p>May use {@code arch} and the JDK.
 */
@NullMarked
package org.cryptonas.budget;

import org.jspecify.annotations.NullMarked;
