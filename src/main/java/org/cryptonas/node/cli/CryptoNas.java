package org.cryptonas.node.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cryptonas.node.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line with all its verbs. Without a verb it searches. */
@Command(
    name = CryptoNas.PROGRAM,
    description = {
      "Searches for neural networks that are most accurate within a ReLU budget,",
      "for private inference.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = CryptoNas.Versions.class,
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs (search when none is named):%n",
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " search --seed 7",
      "",
      "VERB --help explains a verb.",
    },
    subcommands = {
      SearchCommand.class,
      ResumeCommand.class,
      JoinCommand.class,
      KeysCommand.class,
      BalanceCommand.class,
      CostCommand.class,
      FrontierCommand.class,
      WatchCommand.class,
      ReportCommand.class,
      DataCommand.class,
      BenchCommand.class,
      DoctorCommand.class
    })
public final class CryptoNas implements Runnable {
  /** What a person types; in synopses and examples. */
  static final String PROGRAM = "./run-local.sh";

  private static final String DEFAULT_VERB = "search";
  private static final List<String> ROOT_OPTIONS = List.of("-h", "--help", "-V", "--version");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the verb that the arguments name: 0 when it did its work, 1 when not, 2 when misused. */
  public static int execute(String... arguments) {
    return execute(commandLine(), System.out, withVerb(arguments));
  }

  /** A disk that is full behind the output must not pass for success. */
  static int execute(CommandLine line, PrintStream out, String... arguments) {
    int code = line.execute(arguments);
    if (!out.checkError()) {
      return code;
    }
    line.getErr().println("error: standard output: could not be written to its end");
    line.getErr().flush();
    return Math.max(code, 1);
  }

  /** The command line, to be executed once. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new CryptoNas());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    WholeNumbers.registerWith(line);
    line.setParameterExceptionHandler(new UsageErrors());
    line.setExecutionExceptionHandler(new Failures());
    line.setExecutionStrategy(Failures::reportingErrors);
    return line;
  }

  /** The arguments, with the default verb where they begin with none. */
  static String[] withVerb(String... arguments) {
    boolean named =
        arguments.length > 0
            && (!arguments[0].startsWith("-") || ROOT_OPTIONS.contains(arguments[0]));
    return named
        ? arguments
        : Stream.concat(Stream.of(DEFAULT_VERB), Arrays.stream(arguments)).toArray(String[]::new);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing verb");
  }

  /** What {@code --version} prints. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"CryptoNAS " + Version.current().build()};
    }
  }
}
