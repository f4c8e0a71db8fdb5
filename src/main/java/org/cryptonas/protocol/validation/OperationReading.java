package org.cryptonas.protocol.validation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.protocol.cost.CostReport;
import org.cryptonas.protocol.cost.Operation;
import org.cryptonas.protocol.cost.OperationCost;

/**
 * Some operations, over all layers.
 *
 * @param operations at least one
 */
record OperationReading(List<Operation> operations) {

  static OperationReading parse(String labels) {
    return new OperationReading(
        Stream.of(labels.split("\\+", -1)).map(OperationReading::operation).toList());
  }

  double count(CostReport report) {
    return sum(report, OperationCost::count);
  }

  double seconds(CostReport report) {
    return sum(report, OperationCost::seconds);
  }

  private double sum(CostReport report, ToDoubleFunction<OperationCost> value) {
    return report.layers().stream()
        .flatMap(layer -> report.operations(layer).entrySet().stream())
        .filter(cost -> operations.contains(cost.getKey()))
        .mapToDouble(cost -> value.applyAsDouble(cost.getValue()))
        .sum();
  }

  private static Operation operation(String label) {
    return Stream.of(Operation.values())
        .filter(operation -> operation.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "operation \"%s\": expected one of %s".formatted(label, labels())));
  }

  private static String labels() {
    return Stream.of(Operation.values()).map(Operation::label).collect(Collectors.joining(", "));
  }
}
