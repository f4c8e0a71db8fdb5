package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Images;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SettingsReader;
import org.cryptonas.search.weights.WeightFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole search of real actors on tiny networks; every message goes through its serialisation. */
class SearchTest {
  private static final Config CONFIG =
      TestSystem.config(
          """
          cryptonas {
            space { depth = 3 }
            budgets = [600, 1200]
            policy { name = random }
            lessons { count = 3, practice = 2, scored = 3, score-images = 40, core-relus = 600 }
            exam { patterns = 5, images = 40 }
            ladder { finalists = 3, epochs = [0.5, 1] }
          }
          """);

  @TempDir Path folder;
  private ActorTestKit kit;

  @BeforeEach
  void start() {
    kit = TestSystem.start(CONFIG);
  }

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
  }

  @Test
  void shouldLeaveATestedFrontierWhenEveryCandidateHadItsTraining() {
    List<SearchEvent> events = search(7);

    SearchEvent.Finished end = (SearchEvent.Finished) events.get(events.size() - 1);
    assertThat(end.ending()).isEqualTo(Ending.EXHAUSTED);
    List<SearchEvent.FrontierMoved> frontiers = of(events, SearchEvent.FrontierMoved.class);
    assertThat(frontiers).isNotEmpty();
    assertThat(of(events, SearchEvent.Tested.class))
        .hasSameSizeAs(frontiers.get(frontiers.size() - 1).points());
    assertThat(of(events, SearchEvent.Evaluated.class).stream().map(e -> e.evaluation()))
        .allSatisfy(
            e ->
                assertThat(e.candidate().architecture().counts().relus())
                    .isLessThanOrEqualTo(e.candidate().budget()));
  }

  @Test
  void shouldProposeAndFindTheSameWhenTheSeedIsTheSame() {
    List<SearchEvent> first = search(11);
    stop();
    start();
    List<SearchEvent> second = search(11);

    assertThat(of(second, SearchEvent.Proposed.class))
        .isEqualTo(of(first, SearchEvent.Proposed.class));
    assertThat(of(second, SearchEvent.Scored.class)).isEqualTo(of(first, SearchEvent.Scored.class));
    assertThat(accuracies(second)).isEqualTo(accuracies(first));
  }

  @Test
  void shouldTrainFinalistsAtABudgetThatIsAddedWhileOthersClimb() {
    CountDownLatch added = new CountDownLatch(1);
    List<SearchEvent> events =
        search(
            7,
            parts -> holdingSecondRungs(parts, added),
            (search, event) -> {
              if (event instanceof SearchEvent.Evaluated) {
                search.tell(new SearchGuardian.AddBudget(900)); // the first time it counts
              } else if (event instanceof SearchEvent.BudgetAdded) {
                added.countDown();
              }
            });

    assertThat(of(events, SearchEvent.BudgetAdded.class))
        .containsExactly(new SearchEvent.BudgetAdded(900));
    assertThat(of(events, SearchEvent.Evaluated.class).stream().map(e -> e.evaluation()))
        .filteredOn(evaluation -> evaluation.candidate().budget() == 900)
        .hasSizeGreaterThan(3)
        .anyMatch(evaluation -> evaluation.rung() == 2);
  }

  /** Nobody gets through the second rung before something has happened. */
  private static SearchParts holdingSecondRungs(SearchParts parts, CountDownLatch happened) {
    return new SearchParts(
        parts.scaling(),
        parts.costs(),
        parts.policy(),
        parts.centre(),
        () -> holdingSecondRungs(parts.workbench().get(), happened),
        parts.sweeper());
  }

  private static Workbench holdingSecondRungs(Workbench workbench, CountDownLatch happened) {
    return (task, control) -> {
      try {
        if (task instanceof Task.Training training && training.rung() == 2) {
          happened.await();
        }
        return workbench.perform(task, control);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static List<String> accuracies(List<SearchEvent> events) {
    return of(events, SearchEvent.Evaluated.class).stream()
        .map(SearchEvent.Evaluated::evaluation)
        .map(e -> e.candidate().id() + " " + e.rung() + " " + e.accuracy() + " " + e.weights())
        .toList();
  }

  private List<SearchEvent> search(long seed) {
    return search(seed, parts -> parts, (search, event) -> {});
  }

  private List<SearchEvent> search(
      long seed,
      UnaryOperator<SearchParts> changed,
      BiConsumer<ActorRef<SearchGuardian.Command>, SearchEvent> meddler) {
    SearchSettings settings =
        SettingsReader.read(
            ConfigFactory.parseString("cryptonas.seed = " + seed).withFallback(CONFIG));
    SearchParts parts =
        SearchParts.of(
            settings,
            stripes(),
            new WeightFolder(folder.resolve("weights-" + seed)),
            ComputeDevice.CPU);
    TestProbe<SearchNews> probe = kit.createTestProbe();
    ActorRef<SearchGuardian.Command> search =
        kit.spawn(
            SearchGuardian.create(settings, changed.apply(parts), chronicle(seed, probe.ref())));
    List<SearchEvent> events = new ArrayList<>();
    while (events.isEmpty() || !(events.get(events.size() - 1) instanceof SearchEvent.Finished)) {
      if (probe.receiveMessage(Duration.ofSeconds(60)) instanceof SearchEvent event) {
        events.add(event);
        meddler.accept(search, event);
      }
    }
    kit.stop(search);
    return events;
  }

  private static SearchGuardian.Chronicle chronicle(long seed, ActorRef<SearchNews> to) {
    return new SearchGuardian.Chronicle("run-" + seed, 1_000, "test", past -> forwarding(to));
  }

  private static Behavior<SearchNews> forwarding(ActorRef<SearchNews> to) {
    return Behaviors.receiveMessage(
        news -> {
          to.tell(news);
          return Behaviors.same();
        });
  }

  private static <E> List<E> of(List<SearchEvent> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Two classes, bright above or bright below: learnt in a few steps. */
  private static Dataset stripes() {
    return new Dataset("stripes", "none", true, 2, stripes(256, 1), stripes(64, 2), stripes(64, 3));
  }

  private static Images stripes(int count, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * 64];
    byte[] labels = new byte[count];
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) random.nextInt(2);
      for (int at = 0; at < 64; at++) {
        boolean bright = (at < 32) == (labels[image] == 0);
        pixels[image * 64 + at] = (byte) (random.nextInt(100) + (bright ? 100 : 0));
      }
    }
    return new Images(1, 8, 8, pixels, labels);
  }
}
