package org.cryptonas.arch;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out an architecture's steps.
 *
 * <p>The stem's output is node 0 and layer {@code i}'s output node {@code i + 1}. A layer rectifies
 * and convolves the node before it; every layer but the first then concatenates the nodes its skips
 * name with that and mixes them with a 1x1 convolution. Where a stage ends, every node that is read
 * later passes a factorised reduction (ENAS macro search space; paper, section 3).
 */
final class NetworkBuilder {
  private final Architecture architecture;
  private final List<ImageShape> shapes;
  private final List<Step> steps = new ArrayList<>();

  /** Values that stand for the nodes so far, reduced to the current stage. */
  private final List<Integer> nodes = new ArrayList<>();

  /** The same nodes as skips forward them: rectified once they were, when skips are shuffled. */
  private final List<Integer> forwarded = new ArrayList<>();

  NetworkBuilder(Architecture architecture) {
    this.architecture = architecture;
    this.shapes = architecture.core().stageShapes();
  }

  Network build() {
    stem();
    for (int layer = 0; layer < architecture.pattern().depth(); layer++) {
      if (startsStage(layer)) {
        reduceNodesReadFrom(layer);
      }
      layer(layer);
    }
    head();
    return new Network(steps);
  }

  private void stem() {
    ImageShape input = architecture.core().input();
    int image = add(new Step.Input(steps.size(), input));
    List<Step.Slice> weights = List.of(new Step.Slice("stem.conv", input.channels()));
    int conv = add(new Step.Convolution(steps.size(), image, input, shapes.get(0), 3, weights));
    addNode(batchNorm(conv, "stem.bn"));
  }

  private void layer(int layer) {
    int rectified = relu(nodes.get(layer));
    if (shuffled()) {
      forwarded.set(layer, rectified);
    }
    int kernel = architecture.pattern().layers().get(layer).kernel();
    String name = "layer%d.k%d".formatted(layer, kernel);
    ImageShape shape = shape(layer);
    List<Step.Slice> weights = List.of(new Step.Slice(name + ".conv", shape.channels()));
    int conv = add(new Step.Convolution(steps.size(), rectified, shape, shape, kernel, weights));
    int own = batchNorm(conv, name + ".bn");
    addNode(layer == 0 ? own : mix(layer, own));
  }

  /** Concatenates the chosen skips with the layer's own output and mixes them, 1x1. */
  private int mix(int layer, int own) {
    ImageShape shape = shape(layer);
    List<Integer> skips = architecture.pattern().layers().get(layer).skips();
    List<Integer> sources = new ArrayList<>();
    List<Step.Slice> slices = new ArrayList<>();
    for (int node : skips) {
      sources.add(forwarded.get(node));
      slices.add(new Step.Slice("layer%d.mix.node%d".formatted(layer, node), shape.channels()));
    }
    sources.add(shuffled() ? relu(own) : own);
    slices.add(new Step.Slice("layer%d.mix.own".formatted(layer), shape.channels()));
    int joined = concat(sources, shape);
    int read = architecture.reduction() == ReluReduction.NONE ? relu(joined) : joined;
    ImageShape wide = steps.get(joined).shape();
    int mixed = add(new Step.Convolution(steps.size(), read, wide, shape, 1, slices));
    return batchNorm(mixed, "layer%d.mix.bn".formatted(layer));
  }

  private void reduceNodesReadFrom(int layer) {
    int stage = architecture.core().stageOf(layer);
    for (int node = 0; node <= layer; node++) {
      boolean own = node == layer;
      if (own || readBySkip(node, layer)) {
        int reduced = reduce(own ? nodes.get(node) : forwarded.get(node), node, stage);
        nodes.set(node, reduced);
        forwarded.set(node, reduced);
      }
    }
  }

  private int reduce(int value, int node, int stage) {
    String name = "node%d.reduce%d".formatted(node, stage);
    ImageShape in = steps.get(value).shape();
    int reduced =
        add(new Step.FactorisedReduction(steps.size(), value, in, shapes.get(stage), name));
    return batchNorm(reduced, name + ".bn");
  }

  private void head() {
    ImageShape last = shapes.get(shapes.size() - 1);
    ImageShape pooled = new ImageShape(last.channels(), 1, 1);
    int node = nodes.get(nodes.size() - 1);
    int pool = add(new Step.GlobalAveragePool(steps.size(), node, last, pooled));
    int drop = add(new Step.Dropout(steps.size(), pool, pooled));
    ImageShape logits = new ImageShape(architecture.core().classes(), 1, 1);
    add(new Step.FullyConnected(steps.size(), drop, pooled, logits, "head"));
  }

  private boolean readBySkip(int node, int fromLayer) {
    for (int layer = fromLayer; layer < architecture.pattern().depth(); layer++) {
      if (architecture.pattern().skips(node, layer)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsStage(int layer) {
    return layer > 0
        && architecture.core().stageOf(layer) != architecture.core().stageOf(layer - 1);
  }

  private ImageShape shape(int layer) {
    return shapes.get(architecture.core().stageOf(layer));
  }

  private boolean shuffled() {
    return architecture.reduction() == ReluReduction.SHUFFLED;
  }

  private void addNode(int value) {
    nodes.add(value);
    forwarded.add(value);
  }

  private int concat(List<Integer> sources, ImageShape shape) {
    if (sources.size() == 1) {
      return sources.get(0);
    }
    ImageShape wide = shape.withChannels(Math.multiplyExact(sources.size(), shape.channels()));
    return add(new Step.Concat(steps.size(), sources, wide));
  }

  private int relu(int value) {
    return add(new Step.Relu(steps.size(), value, steps.get(value).shape()));
  }

  private int batchNorm(int value, String name) {
    return add(new Step.BatchNorm(steps.size(), value, steps.get(value).shape(), name));
  }

  private int add(Step step) {
    steps.add(step);
    return step.output();
  }
}
