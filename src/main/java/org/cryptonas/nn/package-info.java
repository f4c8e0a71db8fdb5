/**
 * All of DJL: flat weights, networks built from an architecture's steps, the supernet, the training
 * loop, schedules and weight files. No DJL type leaves this package except to {@code policy};
 * engine internals stay in one class.
 *
 * <p>May use {@code arch}, {@code data}, DJL, JNA and Jackson: no actors.
 */
@NullMarked
package org.cryptonas.nn;

import org.jspecify.annotations.NullMarked;
