package org.cryptonas.node.routes;

import akka.util.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.journal.EventNames;

/** Events as text; the latest are written once for all clients. */
final class RenderedEvents {
  private static final int KEPT = 1024;

  private record Rendered(long number, ByteString text) {}

  private final AtomicReferenceArray<Rendered> latest = new AtomicReferenceArray<>(KEPT);

  /** The event of that number. */
  ByteString get(long number, SearchEvent event) {
    int place = (int) (number % KEPT);
    Rendered known = latest.get(place);
    if (known != null && known.number() == number) {
      return known.text();
    }
    ByteString text = ByteString.fromString("id: %d\n".formatted(number)).concat(unnumbered(event));
    latest.set(place, new Rendered(number, text));
    return text;
  }

  /** An event that has no number. */
  static ByteString unnumbered(SearchEvent event) {
    return ByteString.fromString(
        "event: %s\ndata: %s\n\n".formatted(EventNames.of(event.getClass()), data(event)));
  }

  /** What a policy remembers is large, and for nobody but the controller. */
  private static String data(SearchEvent event) {
    if (event instanceof SearchEvent.PolicySaved saved) {
      Map<String, Object> brief = new LinkedHashMap<>();
      brief.put("event", EventNames.of(SearchEvent.PolicySaved.class));
      brief.put("lesson", saved.lesson());
      return Wire.text(brief);
    }
    return Wire.text(event);
  }
}
