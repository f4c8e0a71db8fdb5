/**
 * The command line: verbs, their options, and how they fail. Verbs that need no engine and no
 * actors load neither.
 */
@NullMarked
package org.cryptonas.node.cli;

import org.jspecify.annotations.NullMarked;
