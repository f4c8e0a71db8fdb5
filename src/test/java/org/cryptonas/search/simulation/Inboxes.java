package org.cryptonas.search.simulation;

import java.util.List;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.Proposal;
import org.cryptonas.search.event.SearchEvent;

/** Where the coordinator's actors take their messages. */
interface Inboxes {
  void work(WorkInput input);

  void kept(List<SearchEvent> events);

  void frontier(FrontierInput input);

  void controller(CurriculumInput input);

  void centre(Centre.Merge merge);

  void price(Candidate candidate);

  void scale(Balancing request);

  /** A pattern to scale to a budget. */
  record Balancing(Proposal proposal, int budget) {}
}
