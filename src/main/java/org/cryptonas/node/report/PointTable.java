package org.cryptonas.node.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import org.cryptonas.node.progress.FrontierTable;

/** The frontier as a table whose rows lead to their networks. */
final class PointTable {
  private PointTable() {}

  static DomContent of(ReportedRun run) {
    return div(table(
            thead(tr(th("network"), each(FrontierTable.HEADINGS.stream().map(name -> th(name))))),
            tbody(
                each(
                    run.frontier().points().stream()
                        .map(
                            point ->
                                tr(
                                    td(a(point.id()).withHref("#" + point.id())),
                                    each(
                                        FrontierTable.cells(point).stream()
                                            .map(cell -> td(cell)))))))))
        .withClass("wide");
  }
}
