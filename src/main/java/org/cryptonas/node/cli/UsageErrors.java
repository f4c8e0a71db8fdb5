package org.cryptonas.node.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a misused command line with one line: what was given, what was expected, where to look.
 */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().printf("error: %s; see %s%n", OneLine.of(message(e)), help);
    command.getErr().flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getCommandLine(), unmatched.getUnmatched());
    }
    List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
    if (e instanceof MissingParameterException && !unmatched.isEmpty()) {
      return unmatched(e.getCommandLine(), unmatched); // more likely a slip than an omission
    }
    return Objects.requireNonNullElse(e.getMessage(), "misused");
  }

  private static String unmatched(CommandLine command, List<String> unmatched) {
    String given = unmatched.get(0);
    if (!given.startsWith("-")) {
      return command.getParent() == null
          ? unknownVerb(command, given)
          : "unexpected argument '%s'".formatted(given);
    }
    return "unknown option '%s'%s".formatted(given, suggestion(command, unmatched));
  }

  private static String unknownVerb(CommandLine command, String given) {
    return "unknown verb '%s', expected one of %s"
        .formatted(given, String.join(", ", command.getSubcommands().keySet()));
  }

  private static String suggestion(CommandLine command, List<String> unmatched) {
    List<String> near = new UnmatchedArgumentException(command, unmatched).getSuggestions();
    return near.isEmpty() ? "" : ", did you mean " + near.get(0) + "?";
  }
}
