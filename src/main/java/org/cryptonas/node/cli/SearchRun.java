package org.cryptonas.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.cryptonas.format.Documents;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.progress.FrontierTable;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.session.Outcome;
import org.cryptonas.node.session.SearchRequest;
import org.cryptonas.node.session.SearchSession;
import org.cryptonas.search.event.Ending;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a search under the eyes of whoever typed the verb, and tells what came of it. */
final class SearchRun {
  private final CommandSpec spec;
  private final CommonOptions common;

  SearchRun(CommandSpec spec, CommonOptions common) {
    this.spec = spec;
    this.common = common;
  }

  /** Searches; the exit status. */
  int toItsEnd(SearchRequest request) throws IOException {
    PrintWriter chatter = common.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    boolean terminal = !common.json() && Display.isTerminal();
    try (Display display = Display.on(chatter, terminal)) {
      return exitCode(new SearchSession(request, display).run(o -> tell(o, display)));
    }
  }

  private void tell(Outcome outcome, Display display) {
    display.close();
    FrontierDocument document = outcome.document();
    if (common.json()) {
      spec.commandLine().getOut().print(Documents.text(document));
      spec.commandLine().getOut().flush();
    } else {
      FrontierTable.lines(document).forEach(display::say);
    }
    document.search().reason().ifPresent(reason -> display.say("ended: " + reason));
    display.say("the run is in " + outcome.folder().root());
    display.say("to read and hand on: " + outcome.folder().report());
    if (document.search().ending().filter(Ending::isFinal).isEmpty()) {
      display.say(
          "to go on with it: %s resume %s".formatted(CryptoNas.PROGRAM, outcome.folder().root()));
    }
  }

  private static int exitCode(Outcome outcome) {
    FrontierDocument.Search search = outcome.document().search();
    if (search.ending().equals(Optional.of(Ending.FAILED))) {
      throw new CommandFailedException(
          "the search failed: " + search.reason().orElse("nobody said why"));
    }
    return search.ending().equals(Optional.of(Ending.STOPPED)) ? Outcome.INTERRUPTED : 0;
  }
}
