package org.cryptonas.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cryptonas.node.doctor.Diagnosis;
import org.cryptonas.node.doctor.Doctor;
import org.cryptonas.node.doctor.Subject;
import org.cryptonas.node.session.DatasetRequest;
import org.cryptonas.search.settings.NodeSettings;
import org.cryptonas.search.settings.SearchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a search needs of this machine, what is missing, and how to get it. */
@Command(
    name = "doctor",
    description = {
      "Look at Java, natives, devices, data and ports: what is there, what is missing, how to get it.",
      "Exits with 0 when a search can run, else with 1."
    },
    footer = {"", "Example:", "  " + CryptoNas.PROGRAM + " doctor --data my-fashion-mnist"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private DatasetOptions configured = new DatasetOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where run folders are to be made. Default: runs.")
  private Path runs = Path.of("runs");

  @Override
  public Integer call() {
    Diagnosis diagnosis = Doctor.here(subject()).diagnose();
    common.print(diagnosis, diagnosis::text);
    return diagnosis.exitStatus();
  }

  private Subject subject() {
    SearchSettings settings = configured.configuration(configured.assignments()).settings();
    NodeSettings node = settings.node();
    return new Subject(
        DatasetRequest.of(settings.dataset()),
        runs,
        node.host(),
        node.port(),
        node.managementPort());
  }
}
