/**
 * Measurements of this machine by JMH, for {@code bench}.
 *
 * <p>May use the rooms it measures, {@code format} and JMH.
 */
@NullMarked
package org.cryptonas.node.bench;

import org.jspecify.annotations.NullMarked;
