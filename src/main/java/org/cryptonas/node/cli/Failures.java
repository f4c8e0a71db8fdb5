package org.cryptonas.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Answers a verb that failed with one line, and with the stack trace when asked to be verbose. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    Throwable failure =
        e instanceof CommandLine.ExecutionException && e.getCause() != null ? e.getCause() : e;
    command.getErr().println("error: " + OneLine.of(failure));
    if (parsed.commandSpec() != null && verbose(command)) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** Runs the verb; natives that cannot be loaded or memory that ran out are failures as well. */
  static int reportingErrors(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (LinkageError | OutOfMemoryError e) {
      CommandLine command = innermost(parsed).commandSpec().commandLine();
      throw new CommandLine.ExecutionException(command, OneLine.of(e), e);
    }
  }

  private static ParseResult innermost(ParseResult parsed) {
    return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
  }

  private static boolean verbose(CommandLine command) {
    var option = command.getCommandSpec().findOption("--verbose");
    return option != null && Boolean.TRUE.equals(option.getValue());
  }
}
