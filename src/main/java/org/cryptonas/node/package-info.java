/**
 * The command line, cluster start-up, the run folder and what a person sees.
 *
 * <p>May use everything; nothing may use it.
 */
@NullMarked
package org.cryptonas.node;

import org.jspecify.annotations.NullMarked;
