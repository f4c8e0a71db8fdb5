package org.cryptonas.node.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalLong;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.progress.RedrawnLines;
import org.cryptonas.search.event.Ending;

/**
 * Watches a search until it is over. One that cannot be reached may come back, and so may one that
 * was stopped: the watch goes on after the last event it heard.
 */
public final class Watch {
  private static final long MILLIS_BETWEEN_TRIES = 1000;

  private final SearchEndpoint search;
  private final Viewer viewer;
  private boolean lost;

  private Watch(SearchEndpoint search, Viewer viewer) {
    this.search = search;
    this.viewer = viewer;
  }

  /** A watch that redraws a screen. */
  public static Watch onScreen(SearchEndpoint search, PrintWriter out) {
    return new Watch(search, new ScreenViewer(search, new RedrawnLines(out)));
  }

  /** A watch that prints a line a change. */
  public static Watch inLines(SearchEndpoint search, PrintWriter out) {
    return new Watch(search, new LinesViewer(out));
  }

  /** A watch that prints events for a program, and what else there is to say elsewhere. */
  public static Watch inJson(SearchEndpoint search, PrintWriter out, PrintWriter chatter) {
    return new Watch(search, new JsonViewer(out, chatter));
  }

  /**
   * Watches.
   *
   * @param after number of the event to begin after; empty for what happens from now on
   * @throws CommandFailedException when there is no search at the beginning
   */
  public void toTheEnd(OptionalLong after) throws InterruptedException {
    long last = begin(after);
    boolean over = false;
    while (!over) {
      try (EventLines lines = search.eventsAfter(last)) {
        found();
        Heard heard = hear(lines, last);
        last = heard.last();
        over = heard.over();
      } catch (IOException e) {
        lost(String.valueOf(e.getMessage()));
      }
      if (!over) {
        Thread.sleep(MILLIS_BETWEEN_TRIES);
      }
    }
  }

  private record Heard(long last, boolean over) {}

  private long begin(OptionalLong after) {
    try {
      long latest = search.latest();
      return after.orElse(latest);
    } catch (IOException e) {
      throw new CommandFailedException(
          "no search answers at %s: %s; expected the management port of one, as it prints it"
              .formatted(search.name(), String.valueOf(e.getMessage())),
          e);
    }
  }

  /** A line that breaks off counts as heard up to the event before. */
  private Heard hear(EventLines lines, long from) {
    EventParser parser = new EventParser();
    long last = from;
    try {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Optional<ServerEvent> event = parser.line(line.get());
        if (event.isPresent()) {
          viewer.heard(event.get());
          last = event.get().number().orElse(last);
          if (isOver(event.get())) {
            return new Heard(last, true);
          }
        }
      }
      lost("the stream of events ended");
    } catch (IOException e) {
      lost(String.valueOf(e.getMessage()));
    }
    return new Heard(last, false);
  }

  private boolean isOver(ServerEvent event) {
    if (!ChangeLines.isEnd(event)) {
      return false;
    }
    String ending = ChangeLines.data(event).path("ending").asText();
    viewer.say("the search has ended: " + ChangeLines.data(event).path("reason").asText());
    return Ending.valueOf(ending).isFinal();
  }

  private void lost(String why) {
    if (!lost) {
      viewer.say("waiting for the coordinator at %s: %s".formatted(search.name(), why));
    }
    lost = true;
  }

  private void found() {
    if (lost) {
      viewer.say("the coordinator answers again");
    }
    lost = false;
  }
}
