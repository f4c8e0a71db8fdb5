package org.cryptonas.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.data.Dataset;
import org.cryptonas.nn.ComputeDevice;
import org.cryptonas.nn.Lesson;
import org.cryptonas.nn.LessonResult;
import org.cryptonas.nn.SafeTensors;
import org.cryptonas.nn.SharedTrainer;
import org.cryptonas.nn.StandaloneTrainer;
import org.cryptonas.nn.TrainedNetwork;
import org.cryptonas.nn.TrainingControl;
import org.cryptonas.nn.TrainingDivergedException;
import org.cryptonas.nn.WeightLayout;
import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.weights.WeightStore;

/** Trains real networks on a dataset. Weights come from and go to a store, by hash. */
public final class NetworkWorkbench implements Workbench {
  private final Dataset data;
  private final SharedTrainer shared;
  private final StandaloneTrainer standalone;
  private final WeightLayout sharedLayout;
  private final WeightStore store;
  private final ComputeDevice device;

  /**
   * A workbench.
   *
   * @param data what to train, validate and test on
   * @param supernet the shared weights' network and settings
   * @param standalone trains candidates on their own
   * @param store where weights are kept
   */
  public NetworkWorkbench(
      Dataset data, Supernet supernet, StandaloneTrainer standalone, WeightStore store) {
    this.data = data;
    this.shared = supernet.trainer(data);
    this.standalone = standalone;
    this.sharedLayout = supernet.layout();
    this.store = store;
    this.device = supernet.device();
  }

  @Override
  public Result perform(Task task, TrainingControl control) {
    try {
      if (task instanceof Task.Lesson lesson) {
        return teach(lesson, control);
      }
      return task instanceof Task.Training training
          ? train(training, control)
          : test((Task.Test) task);
    } catch (TrainingDivergedException e) {
      return new Result.Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Result.Failed("weights could not be kept or found: " + e.getMessage());
    }
  }

  @Override
  public Optional<String> device() {
    return Optional.of(device.describe());
  }

  private Result teach(Task.Lesson task, TrainingControl control) throws IOException {
    long start = System.nanoTime();
    Lesson lesson = lesson(task);
    LessonResult result =
        shared.teach(SafeTensors.read(store.get(task.weights()), sharedLayout), lesson, control);
    String weights =
        task.practice().isEmpty() ? task.weights() : store.put(SafeTensors.bytes(result.weights()));
    int learntFrom = task.scored().size();
    List<Double> scores = result.scores();
    return new Result.Taught(
        weights,
        scores.subList(0, learntFrom),
        scores.subList(learntFrom, scores.size()),
        secondsSince(start));
  }

  private static Lesson lesson(Task.Lesson task) {
    Stream<SkipPattern> scored = task.scored().stream().map(p -> p.draw().pattern());
    return new Lesson(
        task.practice(),
        task.pace(),
        Stream.concat(scored, task.control().stream()).toList(),
        task.scoreImages(),
        task.firstImage(),
        task.totalImages(),
        task.seed());
  }

  private Result train(Task.Training task, TrainingControl control) throws IOException {
    long start = System.nanoTime();
    TrainedNetwork trained =
        standalone.train(task.candidate().architecture(), task.epochs(), task.seed(), control);
    String weights = store.put(SafeTensors.bytes(trained.weights()));
    return new Result.Trained(trained.accuracy(), weights, secondsSince(start));
  }

  private Result test(Task.Test task) throws IOException {
    Architecture architecture = task.candidate().architecture();
    WeightLayout layout = WeightLayout.of(architecture.network());
    return new Result.Tested(
        standalone.accuracy(
            architecture, SafeTensors.read(store.get(task.weights()), layout), data.test()));
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * The network whose weights all patterns share.
   *
   * @param core the search core
   * @param space kernels and ReLU reduction
   * @param training how it is trained
   * @param device where
   */
  public record Supernet(
      org.cryptonas.arch.Core core,
      org.cryptonas.search.settings.SpaceSettings space,
      org.cryptonas.nn.TrainingSettings training,
      ComputeDevice device) {

    /** Where each layer's weights are. */
    public WeightLayout layout() {
      return WeightLayout.supernet(core, space.kernels());
    }

    /** Whoever teaches it and scores patterns on it. */
    public SharedTrainer trainer(Dataset data) {
      return new SharedTrainer(
          data, core, space.kernels(), space.reluReduction(), training, device);
    }
  }
}
