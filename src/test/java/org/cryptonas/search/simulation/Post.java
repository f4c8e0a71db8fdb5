package org.cryptonas.search.simulation;

import java.util.List;
import org.cryptonas.search.event.Candidate;
import org.cryptonas.search.event.SearchEvent;

/** Sends messages to the coordinator's actors by name. */
final class Post {
  static final String WORK_MANAGER = "work-manager";
  static final String FRONTIER = "frontier";
  static final String CONTROLLER = "controller";
  static final String SHARED_WEIGHTS = "shared-weights";
  static final String COST_ACTOR = "cost-actor";
  static final String BALANCER = "balancer-";

  static final String PEOPLE = "people";

  private static final String JOURNAL = "journal";

  private final Network network;
  private final Inboxes inboxes;
  private final SimulatedJournal journal;

  Post(Network network, Inboxes inboxes, SimulatedJournal journal) {
    this.network = network;
    this.inboxes = inboxes;
    this.journal = journal;
  }

  /** Has events kept; the coordinator hears when they are. */
  void keep(List<SearchEvent> events) {
    journal.keep(events, kept -> network.local(JOURNAL, WORK_MANAGER, kept, inboxes::kept));
  }

  void work(String from, WorkInput input) {
    network.local(from, WORK_MANAGER, input, inboxes::work);
  }

  void order(SimulatedTrainer to, TrainerOrder order) {
    network.remote(WORK_MANAGER, to.name(), to.outage(), order, to::hear);
  }

  void frontier(String from, FrontierInput input) {
    if (input.repeatable()) {
      network.repeated(from, FRONTIER, input, inboxes::frontier);
    } else {
      network.local(from, FRONTIER, input, inboxes::frontier);
    }
  }

  void controller(String from, CurriculumInput input) {
    if (input.repeatable()) {
      network.repeated(from, CONTROLLER, input, inboxes::controller);
    } else {
      network.local(from, CONTROLLER, input, inboxes::controller);
    }
  }

  void centre(Centre.Merge merge) {
    network.local(WORK_MANAGER, SHARED_WEIGHTS, merge, inboxes::centre);
  }

  void price(String from, Candidate candidate) {
    network.local(from, COST_ACTOR, candidate, inboxes::price);
  }

  void scale(Inboxes.Balancing request) {
    network.local(CONTROLLER, BALANCER + request.budget(), request, inboxes::scale);
  }
}
