/**
 * What {@code cost} shows: simulated costs as tables, and what its pictures are drawn from.
 *
 * <p>May use {@code protocol}, {@code format}, {@code node.picture} and the tables of {@code
 * node.progress}.
 */
@NullMarked
package org.cryptonas.node.cost;

import org.jspecify.annotations.NullMarked;
