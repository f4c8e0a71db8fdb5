package org.cryptonas.search.simulation;

import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.state.FrontierEffect;
import org.cryptonas.search.state.FrontierState;
import org.cryptonas.search.state.Syllabus;
import org.cryptonas.search.state.Transition;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** A fault built into the machines on purpose, to show that the simulation would find it. */
interface Sabotage {
  /** The machines as they are. */
  Sabotage NONE = new Sabotage() {};

  default Transition<WorkState, WorkEffect> work(
      WorkState before, WorkInput input, Transition<WorkState, WorkEffect> after) {
    return after;
  }

  default Transition<FrontierState, FrontierEffect> frontier(
      FrontierState before, FrontierInput input, Transition<FrontierState, FrontierEffect> after) {
    return after;
  }

  default Syllabus syllabus(Syllabus syllabus) {
    return syllabus;
  }

  default WorkState.Terms terms(WorkState.Terms terms) {
    return terms;
  }

  default boolean keeps(SearchEvent event) {
    return true;
  }

  default int budget(int budget) {
    return budget;
  }
}
