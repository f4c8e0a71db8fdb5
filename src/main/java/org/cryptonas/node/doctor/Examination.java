package org.cryptonas.node.doctor;

/** Looks at one thing a search needs. */
@FunctionalInterface
interface Examination {
  /** What was found; never throws for what the machine lacks. */
  Check examine();
}
