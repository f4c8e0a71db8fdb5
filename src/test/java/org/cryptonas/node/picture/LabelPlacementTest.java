package org.cryptonas.node.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
  private static final Box AREA = new Box(0, 0, 800, 400);

  @Test
  void shouldStandCloseAndLevelWhenThereIsRoom() {
    Box box = placement(List.of()).place(400, 200, 90, 15).orElseThrow().box();

    assertThat(box.overlaps(Box.around(400, 200, 5))).isFalse();
    assertThat(box.top()).isLessThan(200);
    assertThat(box.bottom()).isGreaterThan(200);
  }

  @Test
  void shouldStayInTheAreaWhenTheDotIsInACorner() {
    Box box = placement(List.of()).place(799, 1, 90, 15).orElseThrow().box();

    assertThat(AREA.contains(box)).isTrue();
  }

  @Test
  void shouldPreferToCoverNothing() {
    Box left = new Box(200, 150, 195, 100);
    Box box =
        new LabelPlacement(AREA, List.of(), List.of(left))
            .place(400, 200, 90, 15)
            .orElseThrow()
            .box();

    assertThat(box.overlaps(left)).isFalse();
  }

  @Test
  void shouldFindNoPlaceWhenEverythingIsTaken() {
    assertThat(placement(List.of(AREA)).place(400, 200, 90, 15)).isEmpty();
  }

  @Property
  void shouldNeverOverlapHoweverManyDotsCrowd(
      @ForAll List<@IntRange(min = 0, max = 60) Integer> offsets) {
    LabelPlacement placement = placement(List.of());
    List<Box> placed = new ArrayList<>();
    for (int offset : offsets) {
      Optional<LabelPlacement.Place> place = placement.place(370 + offset, 230 - offset, 90, 15);
      place.ifPresent(found -> placed.add(found.box()));
    }

    for (int one = 0; one < placed.size(); one++) {
      for (int other = one + 1; other < placed.size(); other++) {
        assertThat(placed.get(one).overlaps(placed.get(other))).isFalse();
      }
    }
  }

  private static LabelPlacement placement(List<Box> obstacles) {
    return new LabelPlacement(AREA, obstacles, List.of());
  }
}
