package org.cryptonas.node.session;

import java.util.List;
import org.cryptonas.node.cluster.Ports;
import org.cryptonas.node.config.Configuration;

/**
 * A search somebody asked for.
 *
 * @param configuration every option
 * @param run a new run, or an earlier one
 * @param clusterPort where other nodes would connect
 * @param managementPort where people and probes connect
 * @param verbose whether people see more than warnings of the log
 * @param commandLine arguments as they were typed
 */
public record SearchRequest(
    Configuration configuration,
    RunChoice run,
    Ports.Wish clusterPort,
    Ports.Wish managementPort,
    boolean verbose,
    List<String> commandLine) {
  public SearchRequest {
    commandLine = List.copyOf(commandLine);
  }
}
