/**
 * The report of a run: one file to hand on, with pictures, tables, configuration, provenance and
 * how to make it again. It is read off the run folder alone; nothing here knows a running search.
 */
@NullMarked
package org.cryptonas.node.report;

import org.jspecify.annotations.NullMarked;
