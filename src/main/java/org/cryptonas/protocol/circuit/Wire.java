package org.cryptonas.protocol.circuit;

/**
 * A wire of a circuit.
 *
 * @param index place, among the circuit's gates, of the gate that drives it
 */
public record Wire(int index) {}
