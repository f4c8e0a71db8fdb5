package org.cryptonas.node.progress;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Where a person watches a search. */
public interface Display extends AutoCloseable {
  /** Shows how the search stands, {@code seconds} after it began. */
  void show(SearchProgress progress, double seconds);

  /** Says something that stays. */
  void say(String line);

  /** Leaves nothing that would be redrawn. */
  @Override
  void close();

  /** Redraws in place where {@code out} is a terminal that can; prints lines elsewhere. */
  static Display on(PrintWriter out, boolean terminal) {
    return terminal ? new LiveDisplay(out) : new PlainDisplay(out);
  }

  /** Whether standard input and output are a terminal that can redraw. */
  static boolean isTerminal() {
    String term = Optional.ofNullable(System.getenv("TERM")).orElse("dumb");
    return !term.equals("dumb")
        && Optional.ofNullable(System.console()).map(Display::isInteractive).orElse(false);
  }

  /** From Java 22 on there is a console even where there is no terminal, and it can be asked. */
  private static boolean isInteractive(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException older) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
