package org.cryptonas.node.doctor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All that was found.
 *
 * @param ready whether a search can run
 * @param checks in the order they were made
 */
public record Diagnosis(boolean ready, List<Check> checks) {

  public Diagnosis {
    checks = List.copyOf(checks);
  }

  static Diagnosis of(List<Check> checks) {
    return new Diagnosis(
        checks.stream().noneMatch(check -> check.status() == Check.Status.MISSING), checks);
  }

  /** For the shell: 0 when a search can run, else 1. */
  public int exitStatus() {
    return ready ? 0 : 1;
  }

  /** For people: a line for each check, another for what to do about it, and the verdict. */
  public String text() {
    String verdict =
        ready ? "A search can run." : "No search can run until what is missing is here.";
    return checks.stream().map(Diagnosis::lines).collect(Collectors.joining())
        + verdict
        + System.lineSeparator();
  }

  private static String lines(Check check) {
    String status = check.status().name().toLowerCase(Locale.ROOT);
    return line(status, check.name(), check.found())
        + check.remedy().map(remedy -> line("", "", "-> " + remedy)).orElse("");
  }

  private static String line(String status, String name, String text) {
    return String.format(Locale.ROOT, "%-8s %-16s %s%n", status, name, text);
  }
}
