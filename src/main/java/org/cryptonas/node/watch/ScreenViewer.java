package org.cryptonas.node.watch;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cryptonas.node.progress.RedrawnLines;

/** Redraws a screen when something happened, twice a second at most. */
final class ScreenViewer implements Viewer {
  private static final long NANOS_BETWEEN = TimeUnit.MILLISECONDS.toNanos(500);

  private final SearchEndpoint search;
  private final RedrawnLines lines;
  private long drawn = System.nanoTime() - NANOS_BETWEEN;

  ScreenViewer(SearchEndpoint search, RedrawnLines lines) {
    this.search = search;
    this.lines = lines;
  }

  @Override
  public void heard(ServerEvent event) throws IOException {
    if (ChangeLines.isEnd(event)) {
      drawIfAnswered();
    } else if (System.nanoTime() - drawn >= NANOS_BETWEEN) {
      draw();
    }
  }

  private void draw() throws IOException {
    lines.show(WatchScreen.lines(search.watched()));
    drawn = System.nanoTime();
  }

  /** The coordinator goes with its search: whoever asks late is not answered any more. */
  private void drawIfAnswered() {
    try {
      draw();
    } catch (IOException e) {
      // The screen stays as it was, and the end is said below it.
    }
  }

  /** The screen stays as it was, for whoever scrolls back. */
  @Override
  public void say(String line) {
    lines.keep();
    lines.say(line);
  }
}
