package org.cryptonas.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.cryptonas.arch.Architecture;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.Counts;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.ReluReduction;
import org.cryptonas.arch.SkipPattern;
import org.cryptonas.arch.Stage;

/** An architecture as its JSON has it; id and counts follow from the rest and may be left out. */
record ArchitectureDocument(
    String schema,
    Optional<String> id,
    ImageShape input,
    int classes,
    ReluReduction reduction,
    List<Stage> stages,
    SkipPattern pattern,
    OptionalLong relus,
    OptionalLong parameters,
    OptionalLong macs) {
  static final String SCHEMA = "cryptonas/architecture/1";

  static ArchitectureDocument of(Architecture architecture) {
    Core core = architecture.core();
    Counts counts = architecture.counts();
    return new ArchitectureDocument(
        SCHEMA,
        Optional.of(architecture.id()),
        core.input(),
        core.classes(),
        architecture.reduction(),
        core.stages(),
        architecture.pattern(),
        OptionalLong.of(counts.relus()),
        OptionalLong.of(counts.parameters()),
        OptionalLong.of(counts.macs()));
  }

  /**
   * The architecture described.
   *
   * @throws InvalidDocumentException when there is none, or the id or a count is another one's
   */
  Architecture architecture() {
    check("schema", Optional.of(schema), SCHEMA);
    Architecture architecture = build();
    Counts counts = counts(architecture);
    check("id", id, architecture.id());
    check("relus", boxed(relus), counts.relus());
    check("parameters", boxed(parameters), counts.parameters());
    check("macs", boxed(macs), counts.macs());
    return architecture;
  }

  private Architecture build() {
    try {
      return new Architecture(new Core(input, classes, stages), pattern, reduction);
    } catch (IllegalArgumentException e) {
      throw new InvalidDocumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Counts counts(Architecture architecture) {
    try {
      return architecture.counts();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidDocumentException("stages: too large to count: " + e.getMessage(), e);
    }
  }

  private static <T> void check(String field, Optional<T> given, T expected) {
    if (given.isPresent() && !Objects.equals(given.get(), expected)) {
      throw new InvalidDocumentException(
          "%s: was %s, expected %s".formatted(field, given.get(), expected));
    }
  }

  private static Optional<Long> boxed(OptionalLong count) {
    return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
  }
}
