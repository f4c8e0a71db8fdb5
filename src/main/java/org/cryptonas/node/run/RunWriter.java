package org.cryptonas.node.run;

import java.io.IOException;
import org.cryptonas.format.Documents;
import org.cryptonas.format.WholeFile;
import org.cryptonas.node.picture.FrontierSvg;
import org.cryptonas.search.event.SearchEvent;

/** Keeps the run folder's files in step with the record of the search. */
public final class RunWriter {
  private final RunFolder folder;
  private final Subject subject;
  private final PointFolders points;

  /** Writes to a folder that is there. */
  public RunWriter(RunFolder folder, Subject subject) {
    this.folder = folder;
    this.subject = subject;
    this.points = new PointFolders(folder);
  }

  /** Writes what a run is known by before it begins: its configuration and what made it. */
  public void begin(String configuration, Provenance provenance) throws IOException {
    WholeFile.write(folder.configuration(), configuration);
    Documents.write(folder.provenance(), provenance);
  }

  /**
   * Writes everything when a phase begins, the frontier moves or the search ends. What happens
   * between is written then: each file is forced to the disk, and that takes its time.
   *
   * @param record with the event as its last
   * @param seconds since the search began
   * @throws IOException when the disk is full or the folder is gone; what was there stays whole
   */
  public void update(SearchRecord record, SearchEvent event, double seconds) throws IOException {
    if (changesFiles(event)) {
      write(record, seconds);
    }
  }

  /** Writes everything; the frontier last, since it names the rest. */
  public void write(SearchRecord record, double seconds) throws IOException {
    FrontierDocument document = FrontierView.of(subject, record, seconds);
    points.add(record.frontier());
    WholeFile.write(folder.candidatesCsv(), CandidatesCsv.text(record));
    WholeFile.write(folder.frontierCsv(), FrontierCsv.text(document));
    WholeFile.write(folder.frontierSvg(), FrontierSvg.draw(FrontierPictures.of(subject, record)));
    Documents.write(folder.frontierJson(), document);
    points.keepOnly(record.frontier());
  }

  private static boolean changesFiles(SearchEvent event) {
    return event instanceof SearchEvent.PhaseStarted
        || event instanceof SearchEvent.FrontierMoved
        || event instanceof SearchEvent.Finished;
  }
}
