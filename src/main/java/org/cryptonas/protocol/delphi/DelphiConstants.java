package org.cryptonas.protocol.delphi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cryptonas.protocol.cost.Bytes;
import org.cryptonas.protocol.cost.Quantity;

/** A value for every constant. */
final class DelphiConstants {
  private final Map<DelphiConstant, Quantity> values;

  private DelphiConstants(Map<DelphiConstant, Quantity> values) {
    this.values = values;
  }

  /** The published values. */
  static DelphiConstants published() {
    Map<DelphiConstant, Quantity> values = new EnumMap<>(DelphiConstant.class);
    for (DelphiConstant constant : DelphiConstant.values()) {
      values.put(constant, constant.published());
    }
    return new DelphiConstants(values);
  }

  /** These values but for one, whose standing stays. */
  DelphiConstants with(DelphiConstant constant, double value) {
    Map<DelphiConstant, Quantity> changed = new EnumMap<>(values);
    Quantity published = constant.published();
    changed.put(constant, new Quantity(value, published.standing(), published.source()));
    return new DelphiConstants(changed);
  }

  long of(DelphiConstant constant) {
    Quantity value = values.getOrDefault(constant, constant.published());
    return value.whole();
  }

  Bytes bytes(DelphiConstant payload, DelphiConstant wire) {
    return new Bytes(of(payload), of(wire));
  }

  /** All of them by the name that reports give them. */
  Map<String, Quantity> byName() {
    Map<String, Quantity> named = new LinkedHashMap<>();
    values.forEach((constant, value) -> named.put(constant.label(), value));
    return Collections.unmodifiableMap(named);
  }
}
