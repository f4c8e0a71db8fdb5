package org.cryptonas.node.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cryptonas.format.Documents;
import org.cryptonas.format.WholeFile;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.node.run.RunFolder;

/** {@code report.html}: a run in one file that needs no other. */
public final class Report {
  private final ReportedRun run;

  private Report(ReportedRun run) {
    this.run = run;
  }

  /**
   * Writes the report of a run into its folder, over an earlier one.
   *
   * @return where it is
   * @throws org.cryptonas.node.CommandFailedException when there is nothing to report yet
   * @throws IOException when a file of the run cannot be read, or the report not written
   */
  public static Path write(RunFolder folder) throws IOException {
    Path file = folder.report();
    WholeFile.write(file, new Report(ReportedRun.of(folder)).page());
    return file;
  }

  private String page() {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    title("CryptoNAS: " + run.name()),
                    style(ReportStyle.CSS)),
                body(main(heading(), contents(), frontier(), points(), reproduction(), sources())))
            .withLang("en"));
  }

  private DomContent heading() {
    FrontierDocument.Search search = run.frontier().search();
    String done =
        String.format(
            Locale.ROOT,
            "%s. Seed %d, policy %s. %,d patterns proposed, %,d scored on shared weights, %,d"
                + " trainings, %,d failed, in %,.0f seconds. Hypervolume %.4f. %s",
            search.dataset(),
            search.seed(),
            search.policy(),
            search.proposals(),
            search.scored(),
            search.evaluations(),
            search.failed(),
            search.seconds(),
            search.hypervolume(),
            search.reason().map(why -> "Ended: " + why + ".").orElse("The search was not over."));
    return div(
        h1("Run " + run.name()),
        p(done),
        p("Every cost here is simulated: %s. Accuracies were measured.".formatted(search.axis()))
            .withClass("note"));
  }

  private DomContent contents() {
    return nav(
        ul(
            li(a("Frontier").withHref("#frontier")),
            li(a("Networks").withHref("#networks")),
            li(a("How to make it again").withHref("#again")),
            li(a("Configuration and provenance").withHref("#sources"))));
  }

  private DomContent frontier() {
    return section(
            h2("Frontier"), div(rawHtml(run.picture())).withClass("picture"), PointTable.of(run))
        .withId("frontier");
  }

  private DomContent points() {
    PointPictures pictures = new PointPictures(run.configuration().settings().cost());
    List<FrontierDocument.Point> points = run.frontier().points();
    return section(
            h2("Networks"),
            each(
                IntStream.range(0, points.size())
                    .mapToObj(at -> pictures.of(points.get(at), run.networks().get(at)))))
        .withId("networks");
  }

  private DomContent reproduction() {
    return section(
            h2("How to make it again"),
            p(
                "With the program at commit %s and the configuration below as run.conf; the images"
                        .formatted(run.provenance().version().commit())
                    + " must have checksum %s.".formatted(run.provenance().dataset().checksum())),
            pre(code("./run-local.sh search --config run.conf --seed " + run.provenance().seed())),
            p(
                "With one trainer of one thread on the same machine the result is the same to the"
                    + " byte; with several, rewards come in another order and it differs."))
        .withId("again");
  }

  private DomContent sources() {
    return section(
            h2("Configuration and provenance"),
            details(summary("run.conf"), pre(code(run.configuration().text()))),
            details(summary("run.json"), pre(code(Documents.text(run.provenance())))))
        .withId("sources");
  }
}
