/** One search from its settings to its files. */
@NullMarked
package org.cryptonas.node.session;

import org.jspecify.annotations.NullMarked;
