/**
 * Pictures of a search as self-contained SVG, from plain records.
 *
 * <p>May use the JDK.
 */
@NullMarked
package org.cryptonas.node.picture;

import org.jspecify.annotations.NullMarked;
