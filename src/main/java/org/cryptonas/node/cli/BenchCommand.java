package org.cryptonas.node.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measurements on this machine, each a verb below this one. */
@Command(
    name = "bench",
    description = "Measure speed and memory on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = CryptoNas.Versions.class,
    synopsisSubcommandLabel = "WHAT",
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " bench training"},
    subcommands = {
      BenchTrainingCommand.class,
      BenchLessonsCommand.class,
      BenchCostCommand.class,
      BenchControlPlaneCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "nothing to measure named, expected training, lessons, cost or control-plane");
  }
}
