package org.cryptonas.node.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.cryptonas.search.event.Evaluation;

/** What candidates can be put in order of. */
public enum Order {
  NUMBER("number"),
  ACCURACY("accuracy"),
  RELUS("relus"),
  ONLINE_SECONDS("onlineSeconds"),
  OFFLINE_SECONDS("offlineSeconds"),
  TOTAL_SECONDS("totalSeconds"),
  BYTES("bytes");

  private final String word;

  Order(String word) {
    this.word = word;
  }

  /** What it is called in requests. */
  public String word() {
    return word;
  }

  /** The order of that name. */
  public static Optional<Order> named(String word) {
    return Arrays.stream(values()).filter(order -> order.word.equals(word)).findFirst();
  }

  /**
   * What a candidate is ordered by; empty while that is not known.
   *
   * @param protocol whose seconds and bytes count
   */
  OptionalDouble of(Entry entry, String protocol) {
    return switch (this) {
      case NUMBER -> OptionalDouble.of((double) entry.number());
      case RELUS -> OptionalDouble.of((double) entry.counts().relus());
      case ACCURACY -> entry.best().stream().mapToDouble(Evaluation::accuracy).findFirst();
      case ONLINE_SECONDS -> cost(entry, protocol, ProtocolCost::onlineSeconds);
      case OFFLINE_SECONDS -> cost(entry, protocol, ProtocolCost::offlineSeconds);
      case TOTAL_SECONDS -> cost(entry, protocol, ProtocolCost::totalSeconds);
      case BYTES -> cost(entry, protocol, cost -> (double) cost.bytes());
    };
  }

  private static OptionalDouble cost(
      Entry entry, String protocol, ToDoubleFunction<ProtocolCost> value) {
    return Optional.ofNullable(entry.costs().get(protocol)).stream().mapToDouble(value).findFirst();
  }
}
