package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {
  private static final DatasetSettings SETTINGS = DatasetSettings.of(FashionMnist.NAME);

  @TempDir Path temporary;
  private final List<String> asked = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private PublishedIdx published;

  @BeforeEach
  void publish() {
    published = TinyIdx.published(temporary.resolve("published"));
  }

  @Test
  void shouldTakeTheFirstPlaceThatHasIt() {
    FashionMnist source = from(new Nowhere("cache"), new Somewhere("package"), new Nowhere("web"));

    SourceImages images = source.read(SETTINGS, said::add);

    assertThat(asked).containsExactly("cache", "package");
    assertThat(said).containsExactly("cache: not in cache");
    assertThat(images.name()).isEqualTo("fashion-mnist");
    assertThat(images.generated()).isFalse();
    assertThat(images.training().count()).isEqualTo(TinyIdx.TRAINING);
    assertThat(images.test().count()).isEqualTo(TinyIdx.TEST);
  }

  @Test
  void shouldSayInOneLineWhatWasTriedAndWhatToDoWhenNoPlaceHasIt() {
    FashionMnist source = from(new Nowhere("cache"), new Nowhere("web"));

    assertThatThrownBy(() -> source.read(SETTINGS, said::add))
        .isInstanceOf(DatasetException.class)
        .message()
        .hasLineCount(1)
        .startsWith("Tiny was not found. Tried cache: not in cache; web: not in web. ")
        .contains("--data DIR", "--dataset shapes");
  }

  @Test
  void shouldAskNoOtherPlaceWhenFolderGivenIsBroken() throws IOException {
    Path folder = TinyIdx.folder(temporary.resolve("given"));
    Path broken = folder.resolve(IdxFolder.NAMES.get(0));
    byte[] whole = Files.readAllBytes(broken);
    TinyIdx.writeRaw(broken, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> from(new Somewhere("cache")).read(SETTINGS.from(folder), said::add))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(broken + ": truncated");
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldKeepTheNameWhenFolderGivenHasThePublishedFiles() {
    Path folder = TinyIdx.folder(temporary.resolve("given"));

    assertThat(from().read(SETTINGS.from(folder), said::add).name()).isEqualTo("fashion-mnist");
    assertThat(said).isEmpty();
  }

  @Test
  void shouldNotCallItFashionMnistWhenFolderGivenHasOtherFiles() {
    Path folder = TinyIdx.folder(temporary.resolve("given"), 99);

    SourceImages images = from().read(SETTINGS.from(folder), said::add);

    assertThat(images.name()).isEqualTo("fashion-mnist (other files)");
    assertThat(said).singleElement().asString().contains("not the published Tiny");
  }

  @Test
  void shouldStopTryingWhenInterrupted() {
    FashionMnist source = from(new Interrupting(), new Somewhere("web"));

    assertThatThrownBy(() -> source.read(SETTINGS, said::add))
        .isInstanceOf(DatasetException.class)
        .hasMessage("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldTellWhereItIsWithoutReadingIt() {
    FashionMnist source = from(new Nowhere("cache"), new Somewhere("package"));

    assertThat(source.whereabouts(SETTINGS)).isEqualTo(Whereabouts.here("in package"));
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldTellThatItIsNotHereWhenFolderGivenIsNotWhole() throws IOException {
    Path folder = TinyIdx.folder(temporary.resolve("given"));
    assertThat(from().whereabouts(SETTINGS.from(folder)))
        .isEqualTo(Whereabouts.here("in " + folder));

    Files.delete(folder.resolve(IdxFolder.NAMES.get(2)));

    assertThat(from().whereabouts(SETTINGS.from(folder)))
        .isEqualTo(Whereabouts.missing("not whole in " + folder));
  }

  @Test
  void shouldTellWhatToDoWhenItIsNowhere() {
    Whereabouts whereabouts = from(new Nowhere("cache")).whereabouts(SETTINGS);

    assertThat(whereabouts.state()).isEqualTo(Whereabouts.State.MISSING);
    assertThat(whereabouts.text()).startsWith("nowhere").contains("--data DIR");
  }

  private FashionMnist from(Place... places) {
    return new FashionMnist(published, List.of(places));
  }

  private final class Somewhere implements Place {
    private final String name;

    private Somewhere(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public IdxFolder obtain(DatasetProgress progress) {
      asked.add(name);
      return IdxFolder.read(TinyIdx.folder(temporary.resolve(name)));
    }

    @Override
    public Optional<Whereabouts> outlook() {
      return Optional.of(Whereabouts.here("in " + name));
    }
  }

  private final class Nowhere implements Place {
    private final String name;

    private Nowhere(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public IdxFolder obtain(DatasetProgress progress) {
      asked.add(name);
      throw new DatasetException("not in " + name);
    }

    @Override
    public Optional<Whereabouts> outlook() {
      return Optional.empty();
    }
  }

  private static final class Interrupting implements Place {
    @Override
    public String name() {
      return "slow";
    }

    @Override
    public IdxFolder obtain(DatasetProgress progress) {
      Thread.currentThread().interrupt();
      throw new DatasetException("interrupted");
    }

    @Override
    public Optional<Whereabouts> outlook() {
      return Optional.empty();
    }
  }
}
