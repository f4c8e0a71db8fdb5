package org.cryptonas.search.state;

import org.cryptonas.search.job.Task;

/** What the frontier has to do after a happening. */
public sealed interface FrontierEffect
    permits Publish, FrontierEffect.CloseLadder, FrontierEffect.RequestTest {
  /** Let nobody climb any more. */
  record CloseLadder() implements FrontierEffect {}

  /** Have a frontier point tested. */
  record RequestTest(Task.Test test) implements FrontierEffect {}
}
