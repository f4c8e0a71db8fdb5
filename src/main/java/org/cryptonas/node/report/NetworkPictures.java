package org.cryptonas.node.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Counts;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.Step;
import org.cryptonas.node.picture.NetworkPicture;

/** Reads pictures of networks off architectures. */
public final class NetworkPictures {
  private static final Pattern LAYER = Pattern.compile("layer(\\d+)\\..*");

  private NetworkPictures() {}

  /** The stem, then every layer of the pattern. */
  public static NetworkPicture of(Architecture architecture) {
    List<NetworkPicture.Layer> layers = new ArrayList<>();
    layers.add(
        new NetworkPicture.Layer(
            3, channels(architecture, 0), side(architecture, 0), 0, 0, List.of()));
    long[] relus = relus(architecture);
    for (int layer = 0; layer < relus.length; layer++) {
      layers.add(layer(architecture, layer, relus[layer]));
    }
    Counts counts = architecture.counts();
    return new NetworkPicture(
        "Network " + architecture.id(),
        String.format(
            Locale.ROOT,
            "%,d ReLUs, %,d parameters, %,d multiply-accumulates; below each layer its kernel, channels and ReLUs",
            counts.relus(),
            counts.parameters(),
            counts.macs()),
        layers);
  }

  private static NetworkPicture.Layer layer(Architecture architecture, int layer, long relus) {
    int stage = architecture.core().stageOf(layer);
    LayerChoice choice = architecture.pattern().layers().get(layer);
    return new NetworkPicture.Layer(
        choice.kernel(),
        channels(architecture, stage),
        side(architecture, stage),
        relus,
        stage,
        choice.skips());
  }

  /** A rectification belongs to the layer whose convolution comes next. */
  private static long[] relus(Architecture architecture) {
    long[] relus = new long[architecture.pattern().depth()];
    long waiting = 0;
    for (Step step : architecture.network().steps()) {
      waiting += step.counts().relus();
      if (step instanceof Step.Convolution convolution) {
        Matcher name = LAYER.matcher(convolution.slices().get(0).name());
        if (name.matches()) {
          relus[Integer.parseInt(name.group(1))] += waiting;
          waiting = 0;
        }
      }
    }
    return relus;
  }

  private static int channels(Architecture architecture, int stage) {
    return shape(architecture, stage).channels();
  }

  private static int side(Architecture architecture, int stage) {
    return shape(architecture, stage).height();
  }

  private static ImageShape shape(Architecture architecture, int stage) {
    return architecture.core().stageShapes().get(stage);
  }
}
