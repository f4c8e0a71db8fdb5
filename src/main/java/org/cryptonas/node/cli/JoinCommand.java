package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cryptonas.format.Documents;
import org.cryptonas.node.session.Devices;
import org.cryptonas.node.session.JoinEnding;
import org.cryptonas.node.session.JoinRequest;
import org.cryptonas.node.session.JoinSession;
import org.cryptonas.node.session.Outcome;
import org.cryptonas.node.session.SeedNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Helps a search of another process. */
@Command(
    name = "join",
    description = "Train for a search that runs in another process, until it ends.",
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " search --trainers 0",
      "  " + CryptoNas.PROGRAM + " join --seed 127.0.0.1:8558 --devices cpu:2",
      "",
      "The search prints the address when it starts. Ctrl-C leaves it; jobs at hand go to others.",
      "With --retry the node ends when it is told that the search is over, or at Ctrl-C.",
    })
final class JoinCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private CallerOptions caller = new CallerOptions();

  @Option(
      names = "--seed",
      paramLabel = "HOST:PORT",
      required = true,
      converter = SeedNames.class,
      description = "Management port of the search to join.")
  private Optional<SeedNode> seed = Optional.empty();

  @Option(
      names = "--devices",
      paramLabel = "auto|cpu:N|gpu:N,N",
      converter = DeviceNames.class,
      description = {
        "cpu:N: N trainers on the processor; gpu:0,1: one trainer on each of these GPUs.",
        "auto: as many on the processor as the search has in its own process, or one."
      })
  private Optional<Devices> devices = Optional.empty();

  @Option(
      names = "--bind",
      paramLabel = "HOST",
      description =
          "Address of this node; another than a loopback one needs --keys. Default: 127.0.0.1.")
  private Optional<String> bind = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with the dataset's files. Default: where the search looks.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--retry",
      description =
          "Wait for a search that is not there yet, and for one that was stopped or whose"
              + " coordinator is gone to come back.")
  private boolean retry;

  @Override
  public Integer call() throws Exception {
    PrintWriter chatter = common.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    JoinEnding ending = new JoinSession(request(), line -> say(chatter, line)).run();
    say(chatter, "ended: " + ending.reason());
    if (common.json()) {
      say(spec.commandLine().getOut(), Documents.text(new Report(ending, ending.reason())).strip());
    }
    return ending == JoinEnding.STOPPED ? Outcome.INTERRUPTED : 0;
  }

  /**
   * What {@code --json} prints.
   *
   * @param ending why the node left
   * @param reason the same in words
   */
  record Report(JoinEnding ending, String reason) {}

  private JoinRequest request() {
    return new JoinRequest(
        seed.orElseThrow().by(caller.http()),
        bind.orElse("127.0.0.1"),
        devices.orElse(Devices.AUTO),
        caller.configuration(),
        data,
        retry);
  }

  private static synchronized void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  static final class DeviceNames extends Parsing<Devices> {
    DeviceNames() {
      super(Devices::parse);
    }
  }
}
