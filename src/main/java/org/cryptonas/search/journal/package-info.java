/**
 * What is worth keeping of a search, in the order in which it happened: one journal a run, written
 * in groups, and read again when a run is resumed.
 */
@NullMarked
package org.cryptonas.search.journal;

import org.jspecify.annotations.NullMarked;
