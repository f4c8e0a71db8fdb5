/** What the search was asked to do: files and command-line options laid over the defaults. */
@NullMarked
package org.cryptonas.node.config;

import org.jspecify.annotations.NullMarked;
