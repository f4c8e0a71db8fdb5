package org.cryptonas.node.doctor;

import java.util.List;
import org.cryptonas.data.Datasets;
import org.cryptonas.nn.EngineReport;
import org.cryptonas.nn.NativeRuntime;

/** Examines a machine for what a search needs. */
public final class Doctor {
  private final List<Examination> examinations;

  Doctor(List<Examination> examinations) {
    this.examinations = List.copyOf(examinations);
  }

  /** For this machine. */
  public static Doctor here(Subject subject) {
    return new Doctor(
        List.of(
            JavaCheck.here(),
            MavenCheck.here(),
            new EngineCheck(Doctor::engine),
            new DevicesCheck(Runtime.getRuntime().availableProcessors(), Doctor::engine),
            MemoryCheck.here(),
            new DataCheck(Datasets.standard(), subject.dataset()),
            new PortCheck("cluster port", subject.host(), subject.port(), "--port"),
            new PortCheck(
                "management port", subject.host(), subject.managementPort(), "--management-port"),
            new DiskCheck(subject.runs())));
  }

  /** Looks at everything, one after the other; may take seconds the first time. */
  public Diagnosis diagnose() {
    return Diagnosis.of(examinations.stream().map(Examination::examine).toList());
  }

  private static EngineReport engine() {
    NativeRuntime.prepare(1);
    return EngineReport.load();
  }
}
