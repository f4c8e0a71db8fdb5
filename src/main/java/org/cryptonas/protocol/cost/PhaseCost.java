package org.cryptonas.protocol.cost;

import java.util.List;

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

  /** The cost of the loads that steps put on one phase. */
  public static PhaseCost of(List<Load> loads, Link link, Parties parties) {
    Load total = loads.stream().reduce(Load.NONE, Load::plus);
    double client = parties.client().secondsTogether(loads.stream().map(Load::client).toList());
    double server = parties.server().secondsTogether(loads.stream().map(Load::server).toList());
    double transfer = link.transferSeconds(total);
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
}
