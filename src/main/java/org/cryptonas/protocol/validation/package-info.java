/**
 * Figures that were published about protocols beside what is simulated here: a point names what was
 * run, what was measured and how far off its simulation may be.
 *
 * <p>May use the rest of {@code protocol} and the JDK.
 */
@NullMarked
package org.cryptonas.protocol.validation;

import org.jspecify.annotations.NullMarked;
