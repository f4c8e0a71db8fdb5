/**
 * A running search as those see it who look from outside: immutable views, each a fold over what
 * happened so far, and word of when there is a newer one. Looking never slows the search.
 */
@NullMarked
package org.cryptonas.node.live;

import org.jspecify.annotations.NullMarked;
