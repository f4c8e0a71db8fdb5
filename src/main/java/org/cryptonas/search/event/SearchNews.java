package org.cryptonas.search.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.cryptonas.search.Message;

/** What an observer of a search is told: events, which are worth keeping, and passing progress. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SearchEvent.PhaseStarted.class, name = "phase-started"),
  @JsonSubTypes.Type(value = SearchEvent.Proposed.class, name = "proposed"),
  @JsonSubTypes.Type(value = SearchEvent.LessonTaught.class, name = "lesson-taught"),
  @JsonSubTypes.Type(value = SearchEvent.LessonFailed.class, name = "lesson-failed"),
  @JsonSubTypes.Type(value = SearchEvent.Scored.class, name = "scored"),
  @JsonSubTypes.Type(value = SearchEvent.Scaled.class, name = "scaled"),
  @JsonSubTypes.Type(value = SearchEvent.Priced.class, name = "priced"),
  @JsonSubTypes.Type(value = SearchEvent.AlsoPriced.class, name = "also-priced"),
  @JsonSubTypes.Type(value = SearchEvent.WeightsMoved.class, name = "weights-moved"),
  @JsonSubTypes.Type(value = SearchEvent.PolicySaved.class, name = "policy-saved"),
  @JsonSubTypes.Type(value = SearchEvent.JobLost.class, name = "job-lost"),
  @JsonSubTypes.Type(value = SearchEvent.JobStarted.class, name = "job-started"),
  @JsonSubTypes.Type(value = SearchEvent.Evaluated.class, name = "evaluated"),
  @JsonSubTypes.Type(value = SearchEvent.CandidateFailed.class, name = "candidate-failed"),
  @JsonSubTypes.Type(value = SearchEvent.FrontierMoved.class, name = "frontier-moved"),
  @JsonSubTypes.Type(value = SearchEvent.Tested.class, name = "tested"),
  @JsonSubTypes.Type(value = SearchEvent.TestFailed.class, name = "test-failed"),
  @JsonSubTypes.Type(value = SearchEvent.TrainersChanged.class, name = "trainers-changed"),
  @JsonSubTypes.Type(value = SearchEvent.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = SearchEvent.Paused.class, name = "paused"),
  @JsonSubTypes.Type(value = SearchEvent.Continued.class, name = "continued"),
  @JsonSubTypes.Type(value = SearchEvent.BudgetAdded.class, name = "budget-added"),
  @JsonSubTypes.Type(value = SearchEvent.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = TrainerProgress.class, name = "trainer-progress"),
  @JsonSubTypes.Type(value = WorkOverview.class, name = "work-overview"),
  @JsonSubTypes.Type(value = JournalWritten.class, name = "journal-written")
})
public sealed interface SearchNews extends Message
    permits SearchEvent, TrainerProgress, WorkOverview, JournalWritten {}
