package org.cryptonas.node.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.budget.Balancing;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.budget.ReluBalancer;
import org.cryptonas.format.BalanceJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scales a skip-free core to a ReLU budget and shows it. */
@Command(
    name = "balance",
    description = "Scale a skip-free core to a ReLU budget: channels a stage, parameters and MACs.",
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " balance --relus 86016 --depth 6 --input 3x32x32 --classes 10"
    })
final class BalanceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--relus",
      required = true,
      paramLabel = "N",
      description = "The most ReLUs one inference may use.")
  private long relus;

  @Option(
      names = "--depth",
      required = true,
      paramLabel = "N",
      description = "Layers, split over three stages.")
  private int depth;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "CxHxW",
      converter = ImageShapes.class,
      description = "Channels, height and width of an image, such as 3x32x32.")
  private ImageShape input = new ImageShape(1, 1, 1);

  @Option(names = "--classes", required = true, paramLabel = "N", description = "Classes.")
  private int classes;

  @Option(
      names = "--balancing",
      converter = Balancings.class,
      paramLabel = "NAME",
      description =
          "Channels when both sides halve: relu (x4), flops (x2), constant (x1). Default: relu.")
  private Balancing balancing = Balancing.RELU;

  @Override
  public Integer call() {
    BalanceJson core = balanced();
    return common.print(core, () -> text(core));
  }

  private BalanceJson balanced() {
    try {
      CoreOutline outline = CoreOutline.of(input, classes, depth);
      return BalanceJson.of(new ReluBalancer(balancing).core(outline, relus));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static String text(BalanceJson core) {
    StringBuilder text = new StringBuilder();
    for (int stage = 0; stage < core.stages().size(); stage++) {
      BalanceJson.StageJson row = core.stages().get(stage);
      text.append(
          "stage %d: %d layers, %d channels, %s%n"
              .formatted(stage + 1, row.layers(), row.channels(), sides(row)));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "ReLUs %,d, parameters %,d, MACs %,d%n",
                core.relus(),
                core.parameters(),
                core.macs()))
        .toString();
  }

  private static String sides(BalanceJson.StageJson row) {
    return row.side().isPresent()
        ? "side " + row.side().getAsInt()
        : "sides " + row.height().orElseThrow() + "x" + row.width().orElseThrow();
  }
}
