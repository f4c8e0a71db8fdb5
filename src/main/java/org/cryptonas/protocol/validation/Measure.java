package org.cryptonas.protocol.validation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.PhaseCost;
import org.cryptonas.protocol.cost.Quantity;

/**
 * What is read off a report, by a text:
 *
 * <ul>
 *   <li>{@code offline.}, {@code online.} or {@code total.} and a field of the phase: {@code bytes}
 *       (both ways), {@code bytesUp}, {@code bytesDown}, {@code payloadBytesUp}, {@code
 *       payloadBytesDown}, {@code rounds}, {@code clientSeconds}, {@code serverSeconds}, {@code
 *       seconds}, {@code overlappedSeconds};
 *   <li>{@code step:N.} and the same: of the step numbered N from 0, alone;
 *   <li>{@code count:} or {@code seconds:} and an operation's label, or several with {@code +}
 *       between: over all layers, both parties and phases;
 *   <li>{@code storage.client}, {@code storage.server}, {@code program.relus}, {@code
 *       program.macs};
 *   <li>{@code constant:} and the name of one of the protocol's constants.
 * </ul>
 */
public final class Measure {
  private static final Map<String, ToDoubleFunction<CostReport>> WHOLE =
      new TreeMap<>(
          Map.of(
              "storage.client",
              report -> report.storage().client(),
              "storage.server",
              report -> report.storage().server(),
              "program.relus",
              CostReport::relus,
              "program.macs",
              CostReport::macs));

  private static final String FORMS =
      "PHASE.FIELD, step:N.PHASE.FIELD, count:OPERATION, seconds:OPERATION, constant:NAME, "
          + String.join(", ", WHOLE.keySet());

  private final String text;
  private final ToDoubleFunction<CostReport> reading;

  private Measure(String text, ToDoubleFunction<CostReport> reading) {
    this.text = text;
    this.reading = reading;
  }

  /**
   * The measure that a text spells.
   *
   * @throws IllegalArgumentException when it spells none
   */
  public static Measure parse(String text) {
    int colon = text.indexOf(':');
    return new Measure(
        text,
        colon < 0
            ? ofWhole(text)
            : ofPart(text, text.substring(0, colon), text.substring(colon + 1)));
  }

  /**
   * The value in a report.
   *
   * @throws IllegalArgumentException when the report has no such step or constant
   */
  public double of(CostReport report) {
    return reading.applyAsDouble(report);
  }

  @Override
  public String toString() {
    return text;
  }

  private static ToDoubleFunction<CostReport> ofWhole(String text) {
    ToDoubleFunction<CostReport> whole = WHOLE.get(text);
    if (whole != null) {
      return whole;
    }
    PhaseReading phase = phase(text, text);
    return report -> phase.of(report.offline(), report.online());
  }

  private static ToDoubleFunction<CostReport> ofPart(String text, String kind, String rest) {
    return switch (kind) {
      case "count" -> OperationReading.parse(rest)::count;
      case "seconds" -> OperationReading.parse(rest)::seconds;
      case "constant" -> report -> constant(report, rest);
      case "step" -> ofStep(text, rest);
      default -> throw unknown(text);
    };
  }

  private static ToDoubleFunction<CostReport> ofStep(String text, String rest) {
    int dot = rest.indexOf('.');
    if (dot < 1 || !rest.substring(0, dot).matches("[0-9]{1,6}")) {
      throw unknown(text);
    }
    int index = Integer.parseInt(rest.substring(0, dot));
    PhaseReading phase = phase(text, rest.substring(dot + 1));
    return report -> ofStep(report, index, phase);
  }

  private static double ofStep(CostReport report, int index, PhaseReading phase) {
    return report.layers().stream()
        .filter(layer -> layer.index() == index)
        .findFirst()
        .map(
            layer -> {
              PhaseCost offline = report.alone(layer.offline());
              return phase.of(offline, report.alone(layer.online()));
            })
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "step %d: expected one of the program's, from 0".formatted(index)));
  }

  private static double constant(CostReport report, String name) {
    Quantity constant = report.constants().get(name);
    if (constant == null) {
      throw new IllegalArgumentException(
          "constant %s of %s: expected one of %s"
              .formatted(name, report.protocol(), String.join(", ", report.constants().keySet())));
    }
    return constant.value();
  }

  private static PhaseReading phase(String text, String phaseAndField) {
    return PhaseReading.parse(phaseAndField).orElseThrow(() -> unknown(text));
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "quantity \"%s\": expected one of %s; with PHASE offline, online or total and FIELD one of %s"
            .formatted(text, FORMS, PhaseReading.fields()));
  }
}
