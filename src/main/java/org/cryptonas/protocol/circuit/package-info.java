/**
 * Boolean circuits, built gate by gate, counted and evaluated in the clear. The ReLUs of garbled
 * protocols are built here as those protocols' public implementations build them, so their AND
 * gates are counted and what they compute can be tried on shares.
 *
 * <p>XOR and NOT are free (Kolesnikov and Schneider, ICALP 2008); an AND gate costs what half-gates
 * pay for it (Zahur, Rosulek and Evans, EUROCRYPT 2015). A constant is a wire with a label of its
 * own, as in those implementations: a gate that one feeds costs as much as any other.
 *
 * <p>Every ReLU takes three words: the client's share, the server's share, the server's mask. Its
 * output is the client's share of the result.
 *
 * <p>May use the JDK only.
 */
@NullMarked
package org.cryptonas.protocol.circuit;

import org.jspecify.annotations.NullMarked;
