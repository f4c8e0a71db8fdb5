package org.cryptonas.node.progress;

import java.io.PrintWriter;
import java.util.List;

/** Lines redrawn in place by ANSI sequences (ECMA-48). */
final class LiveDisplay implements Display {
  private static final String ESCAPE = "\u001b[";
  private static final String CLEAR_LINE = ESCAPE + "2K";
  private static final String CLEAR_BELOW = ESCAPE + "J";

  /** A line wider than the terminal would take two rows, and be redrawn in the wrong place. */
  private static final String NO_WRAP = ESCAPE + "?7l";

  private static final String WRAP = ESCAPE + "?7h";

  private final PrintWriter out;
  private List<String> shown = List.of();

  LiveDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void show(SearchProgress progress, double seconds) {
    redraw("", new ProgressLines(progress, seconds).block());
  }

  @Override
  public synchronized void say(String line) {
    redraw(line + System.lineSeparator(), shown);
  }

  @Override
  public synchronized void close() {
    redraw("", List.of());
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
    shown = lines;
  }
}
