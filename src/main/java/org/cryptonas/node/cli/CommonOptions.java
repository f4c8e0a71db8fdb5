package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.cryptonas.format.Documents;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every verb. */
final class CommonOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec verb = CommandSpec.create();

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

  /** Prints what a verb came to, as a document or as text; the exit status of success. */
  int print(Object document, Supplier<String> text) {
    PrintWriter out = verb.commandLine().getOut();
    out.print(json ? Documents.text(document) : text.get());
    out.flush();
    return 0;
  }
}
