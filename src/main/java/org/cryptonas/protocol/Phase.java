package org.cryptonas.protocol;

/** When a cost falls due: before the input is known, with it, or both together. */
public enum Phase {
  OFFLINE,
  ONLINE,
  TOTAL
}
