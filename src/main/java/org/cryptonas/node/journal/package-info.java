/** Where the journal of a run lives: a file in the run folder, or a PostgreSQL server. */
@NullMarked
package org.cryptonas.node.journal;

import org.jspecify.annotations.NullMarked;
