package org.cryptonas.node.progress;

import java.io.PrintWriter;
import java.util.List;

/** A block of lines redrawn in place. */
final class LiveDisplay implements Display {
  private final RedrawnLines lines;

  LiveDisplay(PrintWriter out) {
    lines = new RedrawnLines(out);
  }

  @Override
  public void show(SearchProgress progress, double seconds) {
    lines.show(new ProgressLines(progress, seconds).block());
  }

  @Override
  public void say(String line) {
    lines.say(line);
  }

  @Override
  public void close() {
    lines.show(List.of());
  }
}
