package org.cryptonas.node.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.format.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final Check FINE = Check.ok("Java", "17");
  private static final Check LESS = Check.warning("memory", "little", "buy more");
  private static final Check GONE = Check.missing("data", "nowhere", "get some");

  @Test
  void shouldBeReadyWhenNothingIsMissing() {
    Diagnosis diagnosis = diagnosis(FINE, LESS);

    assertThat(diagnosis.ready()).isTrue();
    assertThat(diagnosis.exitStatus()).isZero();
    assertThat(diagnosis.text())
        .containsSubsequence("ok       Java", "warning  memory", "-> buy more", "A search can run");
  }

  @Test
  void shouldNotBeReadyWhenSomethingIsMissing() {
    Diagnosis diagnosis = diagnosis(FINE, GONE);

    assertThat(diagnosis.exitStatus()).isEqualTo(1);
    assertThat(diagnosis.text()).contains("missing  data", "No search can run");
  }

  @Test
  void shouldBecomeJson() {
    assertThat(Documents.text(diagnosis(LESS)))
        .isEqualToIgnoringWhitespace(
            """
            {"ready": true, "checks": [{"name": "memory", "status": "warning", "found": "little",
             "remedy": "buy more"}]}
            """);
  }

  @Test
  void shouldExamineThisMachine(@TempDir Path folder) {
    Subject subject = new Subject(DatasetSettings.of("shapes"), folder, "127.0.0.1", 0, 0);

    assertThat(Doctor.here(subject).diagnose().checks())
        .extracting(Check::name)
        .containsExactly(
            "Java",
            "Maven",
            "natives",
            "devices",
            "memory",
            "data",
            "cluster port",
            "management port",
            "run folder");
  }

  private static Diagnosis diagnosis(Check... checks) {
    return new Doctor(List.of(checks).stream().map(c -> (Examination) () -> c).toList()).diagnose();
  }
}
