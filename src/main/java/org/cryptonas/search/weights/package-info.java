/**
 * Where trained weights are kept: by content hash, so that messages carry an address and nothing is
 * ever overwritten.
 */
@NullMarked
package org.cryptonas.search.weights;

import org.jspecify.annotations.NullMarked;
