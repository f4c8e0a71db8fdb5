/**
 * What the management endpoint answers about the search itself: what a node that joins must know,
 * and weights by content hash.
 */
@NullMarked
package org.cryptonas.node.routes;

import org.jspecify.annotations.NullMarked;
