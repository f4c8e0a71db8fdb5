package org.cryptonas.node.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.LayerChoice;
import org.cryptonas.arch.Step;
import org.cryptonas.node.picture.NetworkPicture;

/** Reads pictures of networks off architectures. */
public final class NetworkPictures {
  private static final int STEM_KERNEL = 3;
  private static final Pattern LAYER = Pattern.compile("layer(\\d+)\\..*");

  private NetworkPictures() {}

  /** The stem, then every layer of the pattern. */
  public static NetworkPicture of(Architecture architecture) {
    Core core = architecture.core();
    List<NetworkPicture.Layer> layers = new ArrayList<>();
    layers.add(new NetworkPicture.Layer(STEM_KERNEL, map(core.stageShapes().get(0)), 0, List.of()));
    long[] relus = relus(architecture);
    for (int layer = 0; layer < relus.length; layer++) {
      LayerChoice choice = architecture.pattern().layers().get(layer);
      NetworkPicture.Map made = map(core.stageShapes().get(core.stageOf(layer)));
      layers.add(new NetworkPicture.Layer(choice.kernel(), made, relus[layer], choice.skips()));
    }
    return new NetworkPicture(map(core.input()), layers, core.classes());
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

  private static NetworkPicture.Map map(ImageShape shape) {
    return new NetworkPicture.Map(shape.channels(), shape.height(), shape.width());
  }
}
