package org.cryptonas.node;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.Lesson;
import org.cryptonas.nn.NativeRuntime;
import org.cryptonas.nn.Pace;
import org.cryptonas.nn.SafeTensors;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.session.DatasetRequest;
import org.cryptonas.search.NetworkWorkbench.Supernet;
import org.cryptonas.search.Scaling;
import org.cryptonas.search.event.SearchEvent.Evaluated;
import org.cryptonas.search.event.SearchEvent.WeightsMoved;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.weights.WeightFolder;

/**
 * How the shared weights of runs rank patterns that another run has trained on their own;
 * actors-docs/measurements.md has the figures. Arguments: validation images, the run that has
 * trained them, the runs whose shared weights are asked.
 */
final class RankingMeasurement {
  private static final int BEST = 3;

  private RankingMeasurement() {}

  public static void main(String... arguments) throws Exception {
    int images = Integer.parseInt(arguments[0]);
    Map<SkipPattern, Double> trained = trained(Path.of(arguments[1]));
    List<Double> accuracies = List.copyOf(trained.values());
    System.out.printf(Locale.ROOT, "%d patterns, mean %.4f%n", trained.size(), mean(accuracies));
    NativeRuntime.prepare(1);
    for (String run : Arrays.asList(arguments).subList(2, arguments.length)) {
      List<Double> scores = scores(Path.of(run), List.copyOf(trained.keySet()), images);
      System.out.printf(
          Locale.ROOT,
          "%s: mean score %.4f, Kendall's tau-b %+.2f, the best %d were trained to %.4f%n",
          run,
          mean(scores),
          tau(scores, accuracies),
          BEST,
          mean(ofTheBest(scores, accuracies)));
    }
  }

  /** Accuracy of each pattern after the longest training that it had. */
  private static Map<SkipPattern, Double> trained(Path run) throws Exception {
    Map<SkipPattern, Double> trained = new LinkedHashMap<>();
    KeptEvents.of(RunFolder.existing(run)).all(Evaluated.class).stream()
        .map(Evaluated::evaluation)
        .forEach(done -> trained.put(done.candidate().architecture().pattern(), done.accuracy()));
    return trained;
  }

  private static List<Double> scores(Path run, List<SkipPattern> patterns, int images)
      throws Exception {
    RunFolder folder = RunFolder.existing(run);
    KeptEvents kept = KeptEvents.of(folder);
    SearchSettings settings = kept.settings();
    Dataset data =
        Datasets.standard().load(DatasetRequest.of(settings.dataset()), System.err::println);
    Supernet supernet =
        new Supernet(
            Scaling.of(settings.space(), data).searchCore(settings.lessons().coreRelus()),
            settings.space(),
            settings.training().shared(),
            ComputeDevice.CPU);
    List<WeightsMoved> moves = kept.all(WeightsMoved.class);
    byte[] last = new WeightFolder(folder.weights()).get(moves.get(moves.size() - 1).weights());
    Lesson exam = new Lesson(List.of(), new Pace(1, 1, 0), patterns, images, 0, 1, 1);
    return supernet
        .trainer(data)
        .teach(SafeTensors.read(last, supernet.layout()), exam, TrainingControl.NONE)
        .scores();
  }

  private static List<Double> ofTheBest(List<Double> scores, List<Double> accuracies) {
    return IntStream.range(0, scores.size())
        .boxed()
        .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
        .limit(BEST)
        .map(accuracies::get)
        .toList();
  }

  /** Agreement of two rankings, from -1 to 1, with ties in either (Kendall, 1945). */
  private static double tau(List<Double> one, List<Double> other) {
    double agreement = 0;
    double inOne = 0;
    double inOther = 0;
    for (int at = 0; at < one.size(); at++) {
      for (int before = 0; before < at; before++) {
        double a = Math.signum(one.get(at) - one.get(before));
        double b = Math.signum(other.get(at) - other.get(before));
        agreement += a * b;
        inOne += a * a;
        inOther += b * b;
      }
    }
    return agreement / Math.sqrt(inOne * inOther);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
