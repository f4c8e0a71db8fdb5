package org.cryptonas.search.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentWeightsTest {
  @TempDir Path folder;

  @Test
  void shouldKeepTheFilesUsedLast() throws Exception {
    RecentWeights store = new RecentWeights(new WeightFolder(folder), 2);
    String first = store.put(bytes("first"));
    String second = store.put(bytes("second"));
    store.get(first);
    String third = store.put(bytes("third"));

    assertThatThrownBy(() -> store.get(second)).isInstanceOf(NoSuchFileException.class);
    assertThat(store.get(first)).isEqualTo(bytes("first"));
    assertThat(store.get(third)).isEqualTo(bytes("third"));
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void shouldNeverHoldMoreFilesThanItMay() throws Exception {
    RecentWeights store = new RecentWeights(new WeightFolder(folder), 3);
    for (int number = 0; number < 20; number++) {
      store.put(bytes("weights " + number % 7));
      assertThat(files()).isLessThanOrEqualTo(3);
    }
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
