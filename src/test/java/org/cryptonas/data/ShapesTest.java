package org.cryptonas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ShapesTest {
  private static final Shapes SHAPES = new Shapes();

  @Test
  void shouldSayThatItIsGenerated() {
    SourceImages images = SHAPES.read(settings(100, 30), DatasetProgress.silent());

    assertThat(images.name()).isEqualTo("shapes (generated)");
    assertThat(images.generated()).isTrue();
    assertThat(images.classes()).isEqualTo(10);
  }

  @Test
  void shouldMakeValidationImagesOnTopAndAThirdAsManyForTheTest() {
    SourceImages images = SHAPES.read(settings(90, 30), DatasetProgress.silent());

    assertThat(images.training().count()).isEqualTo(120);
    assertThat(images.test().count()).isEqualTo(30);
    assertThat(images.training().height()).isEqualTo(28);
    assertThat(images.training().channels()).isEqualTo(1);
  }

  @Test
  void shouldMakeTheSameImagesOnEveryMachine() {
    SourceImages images = SHAPES.read(settings(100, 30), DatasetProgress.silent());

    assertThat(images.checksum())
        .isEqualTo("b7c88798842a53820a0dd80f9c591b66cba870185bd7fcde1ef17422049bf9ed");
  }

  @Test
  void shouldBeginALongerSetWithAShorterOne() {
    Images few = SHAPES.images(20, 7);
    Images many = SHAPES.images(50, 7);

    assertThat(Arrays.copyOf(many.pixels(), few.pixels().length)).isEqualTo(few.pixels());
  }

  @Test
  void shouldShareNoImageBetweenSeeds() {
    Images one = SHAPES.images(50, 1);
    Images two = SHAPES.images(50, 2);

    for (int i = 0; i < 50; i++) {
      assertThat(distance(one, i, two, nearest(one, two, i))).isPositive();
    }
  }

  @Test
  void shouldBeLearnableButNotByNearnessAlone() {
    Images known = SHAPES.images(1000, 1);
    Images asked = SHAPES.images(200, 2);
    int right = 0;
    for (int i = 0; i < asked.count(); i++) {
      right += known.labels()[nearest(known, asked, i)] == asked.labels()[i] ? 1 : 0;
    }

    // Chance is 0.1; a set that its nearest neighbours solve would show nothing about networks.
    assertThat(right / 200.0).isBetween(0.2, 0.7);
  }

  @Test
  void shouldDrawAnySide() {
    assertThat(new Shapes(32).images(3, 1).width()).isEqualTo(32);
  }

  @Test
  void shouldRefuseAFolder() {
    assertThatThrownBy(
            () ->
                SHAPES.read(
                    DatasetSettings.of("shapes").from(Path.of("x")), DatasetProgress.silent()))
        .isInstanceOf(DatasetException.class)
        .hasMessage("shapes are generated: expected no --data, was given x");
  }

  private static DatasetSettings settings(int training, int validation) {
    return new DatasetSettings(
        "shapes", Optional.empty(), validation, OptionalInt.of(training), OptionalInt.empty());
  }

  private static int nearest(Images known, Images asked, int image) {
    int nearest = 0;
    for (int i = 1; i < known.count(); i++) {
      if (distance(known, i, asked, image) < distance(known, nearest, asked, image)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(Images a, int i, Images b, int j) {
    int size = a.height() * a.width();
    int sum = 0;
    for (int p = 0; p < size; p++) {
      int difference =
          Byte.toUnsignedInt(a.pixels()[i * size + p])
              - Byte.toUnsignedInt(b.pixels()[j * size + p]);
      sum += difference * difference;
    }
    return sum;
  }
}
