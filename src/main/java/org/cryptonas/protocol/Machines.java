package org.cryptonas.protocol;

import java.util.List;
import java.util.Map;
import org.cryptonas.protocol.cost.Machine;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.Standing;

/** Machines whose speed is known from published runs. */
public final class Machines {
  /**
   * The server that DELPHI was measured on. Other protocols' times are as published on servers of
   * their own, which are taken to be no slower and no faster.
   */
  public static final Machine EPYC_7502 =
      new Machine("epyc-7502", 1, Map.of(), 1, Standing.MEASURED);

  /**
   * A weak client: an Atom Z8350 garbles and evaluates a DELPHI ReLU in 682 and 346 us on one
   * thread, an EPYC 7502 in 104 and 54 us on one thread and in 30.5 and 18.3 us on all. What was
   * not measured is taken to be as much slower as one thread is.
   */
  public static final Machine ATOM_Z8350 =
      new Machine(
          "atom-z8350",
          346 / 54.0,
          Map.of(Operation.GARBLE_AND, 682 / 30.5, Operation.EVALUATE_AND, 346 / 18.3),
          1,
          Standing.DERIVED);

  private static final List<Machine> ALL = List.of(EPYC_7502, ATOM_Z8350);

  private Machines() {}

  /** Both parties on the machine of the published runs. */
  public static Parties published() {
    return new Parties(EPYC_7502, EPYC_7502);
  }

  /**
   * The machine of a name.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists those there
   *     are
   */
  public static Machine named(String name) {
    return Named.find("machine", ALL, Machine::name, name);
  }
}
