package org.cryptonas.protocol.delphi;

import java.util.Map;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.Load;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.Quantity;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.cost.Storage;
import org.cryptonas.protocol.cost.Work;

/**
 * What garbled ReLUs cost. Offline the server sends the circuit and the labels of its mask of the
 * result, and an oblivious transfer hands the client the labels of its own share. Online the server
 * sends the labels of its share, and the client evaluates.
 */
final class ReluLayers {
  /** Base transfers, then the one extension that serves every ReLU. */
  private static final int SETUP_ROUNDS = 2;

  private final GarbledRelu circuit;
  private final Bytes header;
  private final Bytes labels;
  private final Bytes garbled;
  private final long batch;
  private final long batchHeader;
  private final Bytes transfersUp;
  private final Bytes transfersDown;
  private final Load setup;
  private final long serverStored;

  ReluLayers(Constants constants) {
    circuit =
        GarbledRelu.clamped(
            constants.of(DelphiConstant.FIELD_MODULUS),
            constants.small(DelphiConstant.FRACTION_BITS));
    header = new Bytes(0, constants.of(DelphiConstant.VECTOR_HEADER));
    labels =
        constants
            .bytes(DelphiConstant.LABEL_PAYLOAD, DelphiConstant.LABEL_WIRE)
            .times(circuit.wires());
    garbled =
        constants
            .bytes(DelphiConstant.LABEL_PAYLOAD, DelphiConstant.BLOCK_WIRE)
            .times(circuit.blocks())
            .plus(header);
    batch = constants.of(DelphiConstant.CIRCUITS_BATCH);
    batchHeader = constants.of(DelphiConstant.CIRCUITS_HEADER);
    transfersUp =
        constants
            .bytes(DelphiConstant.TRANSFER_UP, DelphiConstant.TRANSFER_UP)
            .times(circuit.wires());
    transfersDown =
        constants
            .bytes(DelphiConstant.TRANSFER_DOWN, DelphiConstant.TRANSFER_DOWN)
            .times(circuit.wires());
    setup = setup(constants);
    serverStored = constants.of(DelphiConstant.SERVER_STORED);
  }

  /** What the circuit comes to, by the names that reports give it. */
  Map<String, Quantity> circuit() {
    return Map.of(
        "circuit-ands", counted(circuit.ands(), "AND gates of a ReLU"),
        "circuit-blocks", counted(circuit.blocks(), "blocks of 16 B that garbling a ReLU makes"),
        "circuit-bytes", counted(garbled.wire(), "bytes of a garbled ReLU on the wire"));
  }

  private static Quantity counted(long number, String what) {
    return new Quantity(number, Standing.DERIVED, what + ", counted on the circuit");
  }

  /** Base transfers of the extension, once an inference. */
  Load setup() {
    return setup;
  }

  Load offline(long relus) {
    long wires = circuit.wires() * relus;
    long batches = (relus + batch - 1) / batch;
    Bytes circuits = garbled.plus(labels).times(relus).framed(batchHeader * batches);
    return new Load(
        transfersUp.times(relus),
        circuits.plus(transfersDown.times(relus)),
        0,
        Work.of(Operation.OBLIVIOUS_TRANSFER, wires),
        Work.of(Operation.GARBLE_AND, circuit.ands() * relus)
            .and(Operation.PREPARE_LABELS, wires)
            .and(Operation.OBLIVIOUS_TRANSFER, wires));
  }

  Load online(long relus) {
    return new Load(
        Bytes.NONE,
        labels.plus(header).times(relus).plus(header),
        1,
        Work.of(Operation.EVALUATE_AND, circuit.ands() * relus),
        Work.of(Operation.ENCODE_LABEL, circuit.wires() * relus));
  }

  /** The client keeps the circuits, its own labels and those of the server's mask. */
  Storage storage(long relus) {
    Bytes client = garbled.plus(labels).plus(labels);
    return new Storage(client.wire() * relus, serverStored * relus);
  }

  private static Load setup(Constants constants) {
    long transfers = constants.of(DelphiConstant.BASE_TRANSFERS);
    Bytes up =
        constants
            .bytes(DelphiConstant.BASE_TRANSFER_UP, DelphiConstant.BASE_TRANSFER_UP)
            .times(transfers);
    Work work = Work.of(Operation.BASE_OBLIVIOUS_TRANSFER, transfers);
    return new Load(up, Bytes.NONE, SETUP_ROUNDS, work, work);
  }
}
