/**
 * Where trained weights are kept, on this node's disk or on another node: by content hash, so that
 * messages carry an address and nothing is ever overwritten.
 */
@NullMarked
package org.cryptonas.search.weights;

import org.jspecify.annotations.NullMarked;
