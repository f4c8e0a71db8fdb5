package org.cryptonas.node.routes;

import static akka.http.javadsl.server.PathMatchers.segment;

import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cryptonas.arch.Architecture;
import org.cryptonas.format.ArchitectureJson;
import org.cryptonas.format.CostJson;
import org.cryptonas.node.Version;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.Entry;
import org.cryptonas.node.live.Learning;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.node.live.Pricing;
import org.cryptonas.node.picture.NetworkSvg;
import org.cryptonas.node.report.NetworkPictures;
import org.cryptonas.search.event.Evaluation;

/** {@code GET /search/candidates/ID}: all that is known of one candidate. */
final class CandidateRoute extends AllDirectives {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,16}");

  private final Views views;
  private final About about;
  private final Pricing pricing;

  CandidateRoute(Views views, About about, Pricing pricing) {
    this.views = views;
    this.about = about;
    this.pricing = pricing;
  }

  Route route() {
    return pathPrefix(
        "candidates",
        () -> path(segment(), id -> views.show(view -> document(view, found(view, id)))));
  }

  private record Whole(
      @JsonUnwrapped CandidateDocument item,
      JsonNode architecture,
      List<JsonNode> cost,
      List<Training> evaluations,
      Proposal proposal,
      Origin provenance,
      String drawing) {}

  private record Training(
      int rung,
      double epochs,
      double accuracy,
      long seed,
      double seconds,
      String trainer,
      String weights) {
    static Training of(Evaluation evaluation) {
      return new Training(
          evaluation.rung(),
          evaluation.epochs(),
          evaluation.accuracy(),
          evaluation.seed(),
          evaluation.seconds(),
          evaluation.trainer(),
          evaluation.weights());
    }
  }

  private record Proposal(long number, JsonNode pattern, Optional<Double> sharedAccuracy) {}

  private record Origin(long seed, Version version, String dataset, Optional<String> trainer) {}

  private static Entry found(LiveView view, String id) {
    List<Entry> found = HEX.matcher(id).matches() ? view.candidates().beginning(id) : List.of();
    if (found.isEmpty()) {
      throw RequestException.unknown("no candidate whose id begins with " + id);
    }
    if (found.size() > 1) {
      throw RequestException.bad(id, "more digits: several candidates' ids begin so");
    }
    return found.get(0);
  }

  private Object document(LiveView view, Entry entry) {
    Architecture architecture = entry.candidate().architecture();
    return new Whole(
        CandidateDocument.of(entry, view.frontierIds().contains(entry.candidate().id())),
        Wire.tree(ArchitectureJson.write(architecture)),
        pricing.reports(architecture).values().stream()
            .map(CostJson::of)
            .map(Wire::asInFiles)
            .toList(),
        entry.evaluations().stream().map(Training::of).toList(),
        proposal(view, entry),
        origin(entry),
        NetworkSvg.draw(NetworkPictures.of(architecture)));
  }

  private static Proposal proposal(LiveView view, Entry entry) {
    long number = entry.candidate().proposal();
    return new Proposal(
        number,
        Wire.asInFiles(entry.candidate().architecture().pattern()),
        view.learning().rewards().stream()
            .filter(mark -> mark.proposal() == number)
            .map(Learning.Mark::reward)
            .findFirst());
  }

  private Origin origin(Entry entry) {
    return new Origin(
        about.settings().seed(),
        about.provenance().version(),
        about.provenance().dataset().name(),
        entry.best().map(Evaluation::trainer));
  }
}
