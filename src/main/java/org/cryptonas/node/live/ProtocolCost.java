package org.cryptonas.node.live;

import org.cryptonas.protocol.cost.CostReport;

/**
 * What one private inference costs under one protocol; simulated.
 *
 * @param onlineSeconds latency once the input is known
 * @param offlineSeconds latency before
 * @param totalSeconds both
 * @param bytes on the wire, both ways and in both phases
 */
public record ProtocolCost(
    double onlineSeconds, double offlineSeconds, double totalSeconds, long bytes) {
  static ProtocolCost of(CostReport report) {
    return new ProtocolCost(
        report.online().seconds(),
        report.offline().seconds(),
        report.total().seconds(),
        Math.addExact(report.total().up().wire(), report.total().down().wire()));
  }
}
