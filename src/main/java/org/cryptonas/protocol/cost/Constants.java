package org.cryptonas.protocol.cost;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values that one protocol works with: its constants, and how long each operation took where it
 * was published. By name an operation's time is {@code seconds.} and the operation's label.
 */
public final class Constants {
  private static final String SECONDS = "seconds.";
  private static final long LARGEST_WHOLE = 1L << 53;

  private final String protocol;
  private final Map<String, Quantity> values;
  private final Map<Operation, Quantity> times;

  private Constants(String protocol, Map<String, Quantity> values) {
    this.protocol = protocol;
    this.values = Collections.unmodifiableMap(values);
    times = Collections.unmodifiableMap(times(values));
  }

  /** The published values. */
  public static Constants published(
      String protocol,
      Collection<? extends Constant> constants,
      Map<Operation, Quantity> secondsEach) {
    Map<String, Quantity> values = new LinkedHashMap<>();
    constants.forEach(constant -> values.put(constant.label(), constant.published()));
    new EnumMap<>(secondsEach)
        .forEach((operation, seconds) -> values.put(SECONDS + operation.label(), seconds));
    return new Constants(protocol, values);
  }

  /**
   * These values but for one.
   *
   * @throws IllegalArgumentException when there is no constant of that name; the message lists
   *     those there are
   */
  public Constants with(String name, double value) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException(
          "constant %s of %s: expected one of %s"
              .formatted(name, protocol, String.join(", ", values.keySet())));
    }
    Map<String, Quantity> changed = new LinkedHashMap<>(values);
    changed.put(name, new Quantity(value, Standing.GIVEN, "given as " + value));
    return new Constants(protocol, changed);
  }

  /**
   * A count or a number of bytes.
   *
   * @throws IllegalArgumentException when it is not whole, or larger than a double counts exactly
   */
  public long of(Constant constant) {
    double value = value(constant);
    if (value != Math.rint(value) || value > LARGEST_WHOLE) {
      throw new IllegalArgumentException(
          "constant %s of %s: %s given, expected a whole number of at most %d"
              .formatted(constant.label(), protocol, value, LARGEST_WHOLE));
    }
    return (long) value;
  }

  /** A count that sizes and loops are made of. */
  public int small(Constant constant) {
    long value = of(constant);
    if (value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "constant %s of %s: %d given, expected at most %d"
              .formatted(constant.label(), protocol, value, Integer.MAX_VALUE));
    }
    return (int) value;
  }

  /** A constant that need not be whole. */
  public double value(Constant constant) {
    return quantity(constant).value();
  }

  /** Payload and wire bytes of one thing. */
  public Bytes bytes(Constant payload, Constant wire) {
    if (of(wire) < of(payload)) {
      throw new IllegalArgumentException(
          "constant %s of %s: %d given, expected no fewer bytes than the %d of %s"
              .formatted(wire.label(), protocol, of(wire), of(payload), payload.label()));
    }
    return new Bytes(of(payload), of(wire));
  }

  /** Seconds that a unit of each operation takes; an operation that is not named takes none. */
  public Map<Operation, Quantity> times() {
    return times;
  }

  /** Whether a constant of this name is an operation's time. */
  static boolean isTime(String name) {
    return name.startsWith(SECONDS);
  }

  /** All of them, by name. */
  public Map<String, Quantity> byName() {
    return values;
  }

  private static Map<Operation, Quantity> times(Map<String, Quantity> values) {
    Map<Operation, Quantity> times = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      Quantity seconds = values.get(SECONDS + operation.label());
      if (seconds != null) {
        times.put(operation, seconds);
      }
    }
    return times;
  }

  private Quantity quantity(Constant constant) {
    return values.getOrDefault(constant.label(), constant.published());
  }
}
