/**
 * What is written to files and read back strictly: the JSON of patterns and architectures, and the
 * CSV of programs and published points, with those that ship with the program. And what is only
 * written: the JSON of costs.
 *
 * <p>May use {@code arch}, {@code budget}, {@code protocol} and Jackson: no engine, no actors.
 */
@NullMarked
package org.cryptonas.format;

import org.jspecify.annotations.NullMarked;
