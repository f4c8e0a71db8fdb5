package org.cryptonas.node.cli;

import org.cryptonas.node.config.Assignment;

/** Reads {@code KEY=VALUE}. */
final class Assignments extends Parsing<Assignment> {
  Assignments() {
    super(Assignment::parse);
  }
}
