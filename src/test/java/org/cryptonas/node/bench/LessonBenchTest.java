package org.cryptonas.node.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.data.Datasets;
import org.cryptonas.node.config.Assignment;
import org.cryptonas.node.config.Configuration;
import org.cryptonas.node.session.DatasetRequest;
import org.cryptonas.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;

class LessonBenchTest {
  private static final SearchSettings SMALL =
      Configuration.of(
              Optional.empty(),
              Stream.of(
                      "dataset.name=shapes",
                      "dataset.generated-images=300",
                      "space.depth=3",
                      "lessons.count=3",
                      "lessons.practice=2",
                      "lessons.scored=1",
                      "lessons.score-images=20",
                      "lessons.core-relus=1500",
                      "budgets=[1500]",
                      "exam.patterns=2",
                      "exam.images=20")
                  .map(Assignment::parse)
                  .toList())
          .settings();

  @Test
  void shouldMeasureEveryNumberOfTrainersInEveryRound() throws Exception {
    List<String> said = new ArrayList<>();
    LessonBenchReport report = bench().run(2, List.of(5L), said::add);

    assertThat(report.images()).isEqualTo(3L * 2 * SMALL.training().shared().batch());
    assertThat(report.speeds())
        .extracting(LessonBenchReport.Speed::trainers)
        .containsExactlyInAnyOrder(1, 2, 2, 1, 2, 2);
    assertThat(report.speeds()).allMatch(speed -> speed.imagesPerSecond() > 0);
    assertThat(report.examined()).hasSize(2).allMatch(exam -> exam.accuracies().size() == 2);
    assertThat(report.table())
        .contains(" 2 trainers", "times one trainer", "weights of its own", "seed 5,  1 trainers");
    assertThat(said).contains("round 2: 2 trainers");
  }

  @Test
  void shouldTeachTheSameWhenOneTrainerIsGivenTheSameSeed() throws Exception {
    LessonBench one = new LessonBench(SMALL, data(), List.of(1));
    assertThat(one.run(0, List.of(7L), line -> {})).isEqualTo(one.run(0, List.of(7L), line -> {}));
  }

  @Test
  void shouldHoldSpeedsAgainstOneTrainerOfTheSameRound() {
    LessonBenchReport report =
        new LessonBenchReport(
            10,
            List.of(
                new LessonBenchReport.Speed(1, 1, true, 100),
                new LessonBenchReport.Speed(1, 2, true, 180),
                new LessonBenchReport.Speed(2, 2, true, 100),
                new LessonBenchReport.Speed(2, 1, true, 50)),
            List.of());
    assertThat(report.table()).contains(" 2 trainers      140 images/s, median of 2; 1.90 times");
  }

  private static LessonBench bench() {
    return new LessonBench(SMALL, data(), List.of(1, 2));
  }

  private static Dataset data() {
    DatasetSettings settings = DatasetRequest.of(SMALL.dataset());
    return Datasets.standard(List.of()).load(settings, line -> {});
  }
}
