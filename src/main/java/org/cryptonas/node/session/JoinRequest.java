package org.cryptonas.node.session;

import java.nio.file.Path;
import java.util.Optional;
import org.cryptonas.node.config.Configuration;

/**
 * A search somebody wants to help.
 *
 * @param seed management endpoint of its coordinator, and how it is reached
 * @param bind this node's address
 * @param devices what to train on
 * @param own this node's configuration, of which only what protects it counts
 * @param data folder with the dataset's files; empty for what the search was told
 * @param retry whether to wait for a coordinator that is not there, or no longer
 */
public record JoinRequest(
    SeedNode seed,
    String bind,
    Devices devices,
    Configuration own,
    Optional<Path> data,
    boolean retry) {}
