package org.cryptonas.search.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cryptonas.data.FileTree;
import org.cryptonas.data.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSweeperTest {
  @Property(tries = 50)
  void shouldDeleteExactlyWhatIsSpentAndNotWanted(
      @ForAll Set<@IntRange(max = 9) Integer> kept,
      @ForAll List<@IntRange(max = 9) Integer> spent,
      @ForAll Set<@IntRange(max = 9) Integer> wanted)
      throws Exception {
    Path place = Files.createTempDirectory("sweeper");
    WeightFolder folder = new WeightFolder(place);
    for (int number : kept) {
      folder.put(bytes(number));
    }
    new FolderSweeper(folder).sweep(hashes(spent), new HashSet<>(hashes(wanted)));
    for (int number : kept) {
      boolean gone = spent.contains(number) && !wanted.contains(number);
      assertThat(Files.exists(folder.file(hash(number)))).isEqualTo(!gone);
    }
    new FileTree(place).delete();
  }

  @Test
  void shouldKeepOnlyWhatIsWantedWhenNobodyBringsWeightsAnyMore(@TempDir Path place)
      throws Exception {
    WeightFolder folder = new WeightFolder(place);
    FolderSweeper sweeper = new FolderSweeper(folder);
    for (int number = 0; number < 3; number++) {
      folder.put(bytes(number));
    }
    Path other = Files.writeString(place.resolve("notes.txt"), "somebody's own");

    sweeper.keepOnly(Set.of(hash(1), hash(7)));

    assertThat(folder.hashes()).containsExactly(hash(1));
    assertThat(other).exists();
    new FolderSweeper(new WeightFolder(place.resolve("missing"))).keepOnly(Set.of());
  }

  @Test
  void shouldGoOnWhenAFileCannotBeDeleted(@TempDir Path place) throws Exception {
    WeightFolder folder = new WeightFolder(place);
    folder.put(bytes(2));
    Path stuck = Files.createDirectories(folder.file(hash(1)));
    Files.writeString(stuck.resolve("a file"), "content");

    new FolderSweeper(folder).sweep(List.of(hash(1), hash(2)), Set.of());

    assertThat(stuck).exists();
    assertThat(folder.file(hash(2))).doesNotExist();
  }

  private static List<String> hashes(Collection<Integer> numbers) {
    List<String> hashes = new ArrayList<>();
    numbers.forEach(number -> hashes.add(hash(number)));
    return hashes;
  }

  private static String hash(int number) {
    return new Sha256().add(bytes(number)).hex();
  }

  private static byte[] bytes(int number) {
    return ("weights " + number).getBytes(UTF_8);
  }
}
