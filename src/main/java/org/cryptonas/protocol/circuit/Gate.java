package org.cryptonas.protocol.circuit;

/** What drives a wire. Its operands are wires that earlier gates drive. */
public sealed interface Gate {
  /**
   * The bit that this gate puts on its wire.
   *
   * @param inputs the circuit's inputs
   * @param wires bits of the wires, known as far as this gate
   */
  boolean value(boolean[] inputs, boolean[] wires);

  /** A bit of the circuit's input. */
  record Input(int position) implements Gate {
    @Override
    public boolean value(boolean[] inputs, boolean[] wires) {
      return inputs[position];
    }
  }

  /** A bit that the circuit fixes; it has a label as inputs have. */
  record Constant(boolean bit) implements Gate {
    @Override
    public boolean value(boolean[] inputs, boolean[] wires) {
      return bit;
    }
  }

  /** Exclusive or: free. */
  record Xor(Wire left, Wire right) implements Gate {
    @Override
    public boolean value(boolean[] inputs, boolean[] wires) {
      return wires[left.index()] ^ wires[right.index()];
    }
  }

  /** Negation: free. */
  record Not(Wire operand) implements Gate {
    @Override
    public boolean value(boolean[] inputs, boolean[] wires) {
      return !wires[operand.index()];
    }
  }

  /** Conjunction: the one gate that is garbled. */
  record And(Wire left, Wire right) implements Gate {
    @Override
    public boolean value(boolean[] inputs, boolean[] wires) {
      return wires[left.index()] && wires[right.index()];
    }
  }
}
