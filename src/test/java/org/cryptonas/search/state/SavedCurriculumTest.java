package org.cryptonas.search.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cryptonas.search.job.Task;
import org.junit.jupiter.api.Test;

class SavedCurriculumTest {
  @Test
  void shouldReadLessonsThatKnewNoControlGroup() throws Exception {
    Task.Lesson lesson = Samples.lesson(1);
    ObjectMapper json = new ObjectMapper();
    SavedCurriculum saved = new SavedCurriculum(1, "c", 1, 64, false, 2, List.of(lesson), "policy");
    ObjectNode older = (ObjectNode) json.readTree(saved.text());
    ((ObjectNode) older.get("inFlight").get(0)).remove("control");

    assertThat(SavedCurriculum.read(older.toString())).isEqualTo(saved);
    assertThat(SavedCurriculum.read(saved.text())).isEqualTo(saved);
  }
}
