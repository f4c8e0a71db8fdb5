/** One search from its settings to its files, and the help it gets from other processes. */
@NullMarked
package org.cryptonas.node.session;

import org.jspecify.annotations.NullMarked;
