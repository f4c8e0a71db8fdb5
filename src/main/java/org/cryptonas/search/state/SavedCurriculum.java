package org.cryptonas.search.state;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.cryptonas.search.job.Task;

/**
 * A controller's state beside its syllabus, as it is written down.
 *
 * @param trainers trainers at hand
 * @param centre content hash of the shared weights
 * @param planned number of the last lesson planned
 * @param images that the lessons planned train on
 * @param examPlanned whether the exam is among them
 * @param nextProposal number of the next proposal
 * @param inFlight lessons without a result
 * @param policy the policy's own form, in Base64
 */
record SavedCurriculum(
    int trainers,
    String centre,
    int planned,
    long images,
    boolean examPlanned,
    long nextProposal,
    List<Task.Lesson> inFlight,
    String policy) {
  /** An earlier version wrote lessons without a control group: what it did not write is empty. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .withConfigOverride(
              List.class,
              lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  static SavedCurriculum of(ControllerState state, byte[] policy) {
    return new SavedCurriculum(
        state.trainers(),
        state.centre(),
        state.planned(),
        state.images(),
        state.examPlanned(),
        state.nextProposal(),
        List.copyOf(state.inFlight().values()),
        Base64.getEncoder().encodeToString(policy));
  }

  byte[] policyBytes() {
    return Base64.getDecoder().decode(policy);
  }

  ControllerState state(Syllabus syllabus) {
    TreeMap<Integer, Task.Lesson> flying = new TreeMap<>();
    inFlight.forEach(lesson -> flying.put(lesson.number(), lesson));
    return new ControllerState(
        syllabus, trainers, centre, planned, images, examPlanned, nextProposal, flying);
  }

  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the policy cannot be saved", e);
    }
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static SavedCurriculum read(String text) {
    try {
      return JSON.readValue(text, SavedCurriculum.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the journal's saved policy cannot be read", e);
    }
  }
}
