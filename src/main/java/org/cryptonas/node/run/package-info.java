/**
 * The run folder: what a search leaves behind, as a fold over its events. Every file is there whole
 * or not at all.
 */
@NullMarked
package org.cryptonas.node.run;

import org.jspecify.annotations.NullMarked;
