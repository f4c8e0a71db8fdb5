/**
 * What happened in a search, as immutable values: the state of everything a person sees is a fold
 * over these. Records here are written to disk; their names and fields are stable.
 */
@NullMarked
package org.cryptonas.search.event;

import org.jspecify.annotations.NullMarked;
