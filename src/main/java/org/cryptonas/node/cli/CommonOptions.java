package org.cryptonas.node.cli;

import picocli.CommandLine.Option;

/** Options of every verb. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Explain this verb and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on the option and needs a place for it
  private boolean help;

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Option(names = "--verbose", description = "Say more; show the stack trace of a failure.")
  private boolean verbose;

  boolean json() {
    return json;
  }

  boolean verbose() {
    return verbose;
  }
}
