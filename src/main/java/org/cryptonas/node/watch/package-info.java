/**
 * A running search as a terminal shows it: asked over HTTP like any other program would, so that
 * watching from another machine, or after the coordinator came back, is nothing special. Texts are
 * made from documents by pure functions; nothing here knows an actor.
 */
@NullMarked
package org.cryptonas.node.watch;

import org.jspecify.annotations.NullMarked;
