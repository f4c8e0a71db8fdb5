package org.cryptonas.node.progress;

import java.io.PrintWriter;
import java.util.List;

/** Lines that are redrawn in place by ANSI sequences (ECMA-48), below those that stay. */
public final class RedrawnLines {
  private static final String ESCAPE = "\u001b[";
  private static final String CLEAR_LINE = ESCAPE + "2K";
  private static final String CLEAR_BELOW = ESCAPE + "J";

  /** A line wider than the terminal would take two rows, and be redrawn in the wrong place. */
  private static final String NO_WRAP = ESCAPE + "?7l";

  private static final String WRAP = ESCAPE + "?7h";

  private final PrintWriter out;
  private List<String> shown = List.of();

  /** Nothing as yet. */
  public RedrawnLines(PrintWriter out) {
    this.out = out;
  }

  /** Shows these in place of those shown before. */
  public synchronized void show(List<String> lines) {
    redraw("", lines);
  }

  /** Says something that stays, above what is redrawn. */
  public synchronized void say(String line) {
    redraw(line + System.lineSeparator(), shown);
  }

  /** Leaves what is shown where it is: the next lines come below. */
  public synchronized void keep() {
    shown = List.of();
  }

  private void redraw(String above, List<String> lines) {
    StringBuilder text = new StringBuilder();
    if (!shown.isEmpty()) {
      text.append(ESCAPE).append(shown.size()).append("A\r").append(CLEAR_BELOW);
    }
    text.append(above).append(NO_WRAP);
    lines.forEach(line -> text.append(CLEAR_LINE).append(line).append(System.lineSeparator()));
    out.print(text.append(WRAP));
    out.flush();
    shown = List.copyOf(lines);
  }
}
