package org.cryptonas.protocol.cost;

import java.util.List;
import java.util.function.Function;

/**
 * What a phase costs over a link: {@code seconds = C + B + rounds x RTT}, with C the seconds both
 * parties compute and B the seconds the bytes are on the wire.
 *
 * @param up bytes from client to server
 * @param down bytes from server to client
 * @param rounds round trips
 * @param clientSeconds seconds the client computes
 * @param serverSeconds seconds the server computes
 * @param seconds latency when nothing overlaps
 * @param overlappedSeconds the least it could be: {@code max(C, B) + rounds x RTT}, computing and
 *     sending at once
 */
public record PhaseCost(
    Bytes up,
    Bytes down,
    int rounds,
    double clientSeconds,
    double serverSeconds,
    double seconds,
    double overlappedSeconds) {

  /** Loads of steps that do not wait for each other's results. */
  static PhaseCost sideBySide(List<Load> loads, Link link, Paces paces) {
    return of(
        total(loads),
        paces.client().secondsTogether(works(loads, Load::client)),
        paces.server().secondsTogether(works(loads, Load::server)),
        link);
  }

  /** Loads of steps that run one after another. */
  static PhaseCost inTurn(List<Load> loads, Link link, Paces paces) {
    double client = 0;
    double server = 0;
    for (Load load : loads) {
      client += paces.client().seconds(load.client());
      server += paces.server().seconds(load.server());
    }
    return of(total(loads), client, server, link);
  }

  private static PhaseCost of(Traffic total, double client, double server, Link link) {
    double transfer = link.transferSeconds(total.up(), total.down());
    double waiting = total.rounds() * link.roundTrip();
    return new PhaseCost(
        total.up(),
        total.down(),
        total.rounds(),
        client,
        server,
        client + server + transfer + waiting,
        Math.max(client + server, transfer) + waiting);
  }

  /** This phase and then the other. */
  public PhaseCost then(PhaseCost other) {
    return new PhaseCost(
        up.plus(other.up),
        down.plus(other.down),
        rounds + other.rounds,
        clientSeconds + other.clientSeconds,
        serverSeconds + other.serverSeconds,
        seconds + other.seconds,
        overlappedSeconds + other.overlappedSeconds);
  }

  private record Traffic(Bytes up, Bytes down, int rounds) {}

  private static Traffic total(List<Load> loads) {
    Bytes up = Bytes.NONE;
    Bytes down = Bytes.NONE;
    int rounds = 0;
    for (Load load : loads) {
      up = up.plus(load.up());
      down = down.plus(load.down());
      rounds = Math.addExact(rounds, load.rounds());
    }
    return new Traffic(up, down, rounds);
  }

  private static List<Work> works(List<Load> loads, Function<Load, Work> party) {
    return loads.stream().map(party).toList();
  }
}
