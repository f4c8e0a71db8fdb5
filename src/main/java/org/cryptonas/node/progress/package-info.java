/**
 * What a person sees of a running search: lines folded from its events, and the frontier's table.
 */
@NullMarked
package org.cryptonas.node.progress;

import org.jspecify.annotations.NullMarked;
