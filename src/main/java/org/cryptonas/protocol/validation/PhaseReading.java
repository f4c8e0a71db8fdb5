package org.cryptonas.protocol.validation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cryptonas.protocol.Phase;
import org.cryptonas.protocol.cost.PhaseCost;

/**
 * One field of one phase.
 *
 * @param phase which phase
 * @param field its value
 */
record PhaseReading(Phase phase, ToDoubleFunction<PhaseCost> field) {
  private static final Map<String, ToDoubleFunction<PhaseCost>> FIELDS = byName();

  /** Names of the fields there are. */
  static String fields() {
    return String.join(", ", FIELDS.keySet());
  }

  /** What {@code phase.field} reads; empty when there is no such phase or field. */
  static Optional<PhaseReading> parse(String text) {
    int dot = text.indexOf('.');
    Optional<ToDoubleFunction<PhaseCost>> field =
        Optional.ofNullable(FIELDS.get(text.substring(dot + 1)));
    return field.flatMap(
        read -> phase(text.substring(0, Math.max(0, dot))).map(in -> new PhaseReading(in, read)));
  }

  double of(PhaseCost offline, PhaseCost online) {
    return field.applyAsDouble(
        switch (phase) {
          case OFFLINE -> offline;
          case ONLINE -> online;
          case TOTAL -> offline.then(online);
        });
  }

  private static Optional<Phase> phase(String name) {
    return Stream.of(Phase.values())
        .filter(phase -> phase.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static Map<String, ToDoubleFunction<PhaseCost>> byName() {
    Map<String, ToDoubleFunction<PhaseCost>> fields = new LinkedHashMap<>();
    fields.put("bytes", cost -> (double) cost.up().wire() + cost.down().wire());
    fields.put("bytesUp", cost -> cost.up().wire());
    fields.put("bytesDown", cost -> cost.down().wire());
    fields.put("payloadBytesUp", cost -> cost.up().payload());
    fields.put("payloadBytesDown", cost -> cost.down().payload());
    fields.put("rounds", PhaseCost::rounds);
    fields.put("clientSeconds", PhaseCost::clientSeconds);
    fields.put("serverSeconds", PhaseCost::serverSeconds);
    fields.put("seconds", PhaseCost::seconds);
    fields.put("overlappedSeconds", PhaseCost::overlappedSeconds);
    return fields;
  }
}
