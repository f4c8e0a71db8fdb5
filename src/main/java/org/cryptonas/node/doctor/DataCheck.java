package org.cryptonas.node.doctor;

import org.cryptonas.data.DatasetException;
import org.cryptonas.data.DatasetProgress;
import org.cryptonas.data.DatasetSettings;
import org.cryptonas.data.Datasets;
import org.cryptonas.data.Whereabouts;

/**
 * Where the dataset would come from. A folder the user named is read; otherwise nothing is read or
 * fetched.
 */
record DataCheck(Datasets datasets, DatasetSettings wanted) implements Examination {
  private static final String NAME = "data";
  private static final String EXPLAINED = "actors-docs/data.md says what is expected where";

  @Override
  public Check examine() {
    try {
      Whereabouts whereabouts = datasets.whereabouts(wanted);
      return whereabouts.state() == Whereabouts.State.HERE && wanted.folder().isPresent()
          ? Check.ok(NAME, datasets.fetch(wanted, DatasetProgress.silent()).toString())
          : check(whereabouts);
    } catch (DatasetException e) {
      return Check.missing(NAME, String.valueOf(e.getMessage()), EXPLAINED);
    }
  }

  private Check check(Whereabouts whereabouts) {
    String found = wanted.name() + " " + whereabouts.text();
    return switch (whereabouts.state()) {
      case HERE -> Check.ok(NAME, found);
      case FETCHABLE ->
          Check.warning(NAME, found, "a search fetches it; the verb data does so beforehand");
      case MISSING -> Check.missing(NAME, found, EXPLAINED);
    };
  }
}
