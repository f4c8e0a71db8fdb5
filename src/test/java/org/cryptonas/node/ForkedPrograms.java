package org.cryptonas.node;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The programs that a test has started: they end with it, and what each has said is printed when it
 * fails.
 */
final class ForkedPrograms implements AfterTestExecutionCallback, AfterEachCallback {
  private final List<ForkedProgram> all = new ArrayList<>();

  /** One more. */
  ForkedProgram with(ForkedProgram program) {
    all.add(program);
    return program;
  }

  /** Ends all, for a test that has to clean up after them. */
  void close() {
    all.forEach(ForkedProgram::close);
    all.clear();
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) {
      all.forEach(program -> System.out.println(program.account()));
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
  }
}
