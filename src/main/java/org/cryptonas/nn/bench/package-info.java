/**
 * How fast training is, and how much memory it takes: the measurements behind {@code bench
 * training}. Each is taken in a process of its own, since the engine's threads and the allocator
 * are set once a process.
 *
 * <p>May use {@code nn}, {@code arch}, DJL and Jackson.
 */
@NullMarked
package org.cryptonas.nn.bench;

import org.jspecify.annotations.NullMarked;
