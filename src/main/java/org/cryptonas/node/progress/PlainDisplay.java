package org.cryptonas.node.progress;

import java.io.PrintWriter;
import org.cryptonas.search.event.SearchPhase;

/** A line now and then, and one at once when a phase begins. */
final class PlainDisplay implements Display {
  private static final double SECONDS_BETWEEN_LINES = 5;

  private final PrintWriter out;
  private double lastAt = Double.NEGATIVE_INFINITY;
  private SearchPhase lastPhase = SearchPhase.DONE;

  PlainDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void show(SearchProgress progress, double seconds) {
    SearchPhase phase = progress.record().phase();
    if (phase != lastPhase || seconds - lastAt >= SECONDS_BETWEEN_LINES) {
      lastPhase = phase;
      lastAt = seconds;
      say(new ProgressLines(progress, seconds).headline());
    }
  }

  @Override
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void close() {}
}
