package org.cryptonas.node.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.Locale;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Counts;
import org.cryptonas.node.cost.CostedNetwork;
import org.cryptonas.node.cost.LatencyPictures;
import org.cryptonas.node.picture.LatencySvg;
import org.cryptonas.node.picture.NetworkSvg;
import org.cryptonas.node.run.FrontierDocument;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.search.CostCatalogue;
import org.cryptonas.search.settings.CostSettings;

/** Draws a point of the frontier: its network, and where its latency comes from. */
final class PointPictures {
  private final CostSettings settings;
  private final CostCatalogue catalogue;

  PointPictures(CostSettings settings) {
    this.settings = settings;
    this.catalogue = new CostCatalogue(settings);
  }

  DomContent of(FrontierDocument.Point point, Architecture architecture) {
    Counts counts = architecture.counts();
    return section(
            h3("%s at %,d ReLUs".formatted(point.id(), point.relus())),
            p(
                String.format(
                    Locale.ROOT,
                    "Trained for %s epochs: %.2f %% on validation images. %,d parameters, %,d"
                        + " multiply-accumulates. Pattern %s",
                    point.epochs(),
                    100 * point.validationAccuracy(),
                    counts.parameters(),
                    counts.macs(),
                    point.pattern())),
            picture(NetworkSvg.draw(NetworkPictures.of(architecture))),
            picture(latency(point.id(), architecture)))
        .withId(point.id());
  }

  private String latency(String name, Architecture architecture) {
    Program program = Program.of(architecture);
    CostReport report =
        catalogue
            .protocol(settings.protocol())
            .report(program, catalogue.link(settings.link()), catalogue.parties());
    return LatencySvg.draw(LatencyPictures.byLayer(new CostedNetwork(name, program), report));
  }

  private static DomContent picture(String svg) {
    return div(rawHtml(svg)).withClass("picture");
  }
}
