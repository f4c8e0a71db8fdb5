package org.cryptonas.node.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cryptonas.node.picture.FrontierPicture;
import org.cryptonas.search.event.SearchEvent;
import org.junit.jupiter.api.Test;

final class FrontierPicturesTest {
  @Test
  void shouldShowWhatStandsOnTheFrontierWhenALowerRungWasMoreAccurate() {
    List<SearchEvent> events = new ArrayList<>(RecordedSearch.events());
    events.add(new SearchEvent.Evaluated(RecordedSearch.evaluation(RecordedSearch.SMALL, 2, 0.58)));
    events.add(RecordedSearch.frontier(RecordedSearch.point(RecordedSearch.SMALL, 2, 0.58, 0.2)));

    FrontierPicture picture =
        FrontierPictures.of(RecordedSearch.SUBJECT, RecordedSearch.record(events));

    assertThat(picture.points())
        .filteredOn(FrontierPicture.Point::onFrontier)
        .extracting(FrontierPicture.Point::y)
        .containsExactly(0.58);
  }
}
