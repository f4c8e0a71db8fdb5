package org.cryptonas.node.cli;

import org.cryptonas.node.session.SeedNode;

/** Reads {@code HOST:PORT} of a management port. */
final class SeedNames extends Parsing<SeedNode> {
  SeedNames() {
    super(SeedNode::parse);
  }
}
