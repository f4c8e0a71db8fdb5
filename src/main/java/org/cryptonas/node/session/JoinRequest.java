package org.cryptonas.node.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A search somebody wants to help.
 *
 * @param seed management endpoint of its coordinator
 * @param bind this node's address
 * @param devices what to train on
 * @param data folder with the dataset's files; empty for what the search was told
 */
public record JoinRequest(SeedNode seed, String bind, Devices devices, Optional<Path> data) {}
