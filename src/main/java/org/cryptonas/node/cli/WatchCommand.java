package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.cryptonas.node.progress.Display;
import org.cryptonas.node.watch.SearchEndpoint;
import org.cryptonas.node.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Watches a search of another process. */
@Command(
    name = "watch",
    description = {
      "Watch a search that runs elsewhere: a screen of 80 x 24 in a terminal, a line a change",
      "elsewhere. Ends with the search, or at Ctrl-C; a coordinator that is gone is waited for."
    },
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " watch",
      "  " + CryptoNas.PROGRAM + " watch --url http://127.0.0.1:8558 --json --after 0",
    })
final class WatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private CallerOptions caller = new CallerOptions();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Management port of the search. Default: ${DEFAULT-VALUE}.")
  private URI url = URI.create("http://127.0.0.1:8558");

  @Option(
      names = "--after",
      paramLabel = "N",
      description =
          "Number of the event to begin after; 0 for all. Default: what happens from now on.")
  private Optional<Long> after = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    watch(new SearchEndpoint(root(), caller.http()))
        .toTheEnd(after.map(OptionalLong::of).orElse(OptionalLong.empty()));
    return 0;
  }

  private Watch watch(SearchEndpoint search) {
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      return Watch.inJson(search, out, spec.commandLine().getErr());
    }
    return Display.isTerminal() ? Watch.onScreen(search, out) : Watch.inLines(search, out);
  }

  private URI root() {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getPort() < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--url '%s' given, expected http://HOST:PORT or https://HOST:PORT".formatted(url));
    }
    return url.resolve("/");
  }
}
