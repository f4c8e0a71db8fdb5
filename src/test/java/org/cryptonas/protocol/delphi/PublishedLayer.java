package org.cryptonas.protocol.delphi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.program.ProgramStep;

/** A layer of a published run: its shape and what was measured. */
record PublishedLayer(
    String network,
    String kind,
    int inSide,
    int inChannels,
    int outChannels,
    int kernel,
    int stride,
    long offlineUp,
    long offlineDown,
    double heEvalSeconds,
    long onlineUp,
    long onlineReluDown) {

  /** Layers of one network, in order. */
  static List<PublishedLayer> of(String network) {
    return all().stream().filter(layer -> layer.network.equals(network)).toList();
  }

  static List<PublishedLayer> all() {
    try (InputStream in = PublishedLayer.class.getResourceAsStream("published-layers.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("network,"))
          .map(PublishedLayer::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program of layers, a ReLU behind every convolution. */
  static Program program(List<PublishedLayer> layers) {
    List<ProgramStep> steps = new ArrayList<>();
    for (PublishedLayer layer : layers) {
      steps.add(layer.step());
      if (layer.kind.equals("conv")) {
        steps.add(new ProgramStep.Relu("relu", layer.step().out()));
      }
    }
    return new Program(steps);
  }

  ProgramStep step() {
    ImageShape in = new ImageShape(inChannels, inSide, inSide);
    ImageShape out = new ImageShape(outChannels, inSide / stride, inSide / stride);
    return switch (kind) {
      case "conv" -> new ProgramStep.Convolution(kind, in, outChannels, kernel, stride);
      case "pool" -> new ProgramStep.AveragePool(kind, in, out);
      case "fc" -> new ProgramStep.FullyConnected(kind, inChannels, outChannels);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static PublishedLayer parse(String line) {
    String[] cells = line.split(",", -1);
    return new PublishedLayer(
        cells[0],
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]),
        Long.parseLong(cells[7]),
        Long.parseLong(cells[8]),
        Double.parseDouble(cells[9]),
        Long.parseLong(cells[10]),
        Long.parseLong(cells[11]));
  }
}
