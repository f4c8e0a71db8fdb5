package org.cryptonas.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void shouldLeaveTheBacktraceOutWhenTheMessageHasOne() {
    String message = "\n  The size of tensor a must match\nException raised from infer_size\n#0: ?";

    assertThat(Reason.of(new IllegalStateException(message)))
        .isEqualTo("The size of tensor a must match");
  }

  @Test
  void shouldNameTheExceptionWhenItSaysNothing() {
    assertThat(Reason.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    assertThat(Reason.of(new IllegalStateException(" \n"))).isEqualTo("IllegalStateException");
  }
}
