package org.cryptonas.node.session;

import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.Version;
import org.cryptonas.node.routes.JoinOffer;
import org.cryptonas.node.run.RunFolder;
import org.cryptonas.node.security.Exposure;
import org.cryptonas.search.settings.JournalSettings;
import org.cryptonas.search.settings.SearchSettings;

/**
 * What a coordinator that runs a run says to one that is to stand by for it.
 *
 * @param seed where it is
 * @param settings of the run
 */
record StandbyOffer(SeedNode seed, SearchSettings settings) {
  /**
   * Its offer.
   *
   * @param folder of the run
   * @param run what it is known by
   * @throws CommandFailedException when nobody can stand by for that run, or another runs there
   */
  JoinOffer of(RunFolder folder, String run) {
    if (settings.journal().kind() != JournalSettings.Kind.POSTGRESQL) {
      throw new CommandFailedException(
          "run %s keeps its journal in a file, which one process alone can open; --standby expects"
                  .formatted(folder.name())
              + " a run with journal.kind = postgresql (conf/postgres.conf)");
    }
    new Exposure(settings.security()).requireOther("--standby", seed.host());
    JoinOffer offer = seed.offer(Version.current().build());
    if (!offer.id().equals(run)) {
      throw new CommandFailedException(
          "run %s is run at %s, expected the one in %s"
              .formatted(offer.run(), seed.address().getAuthority(), folder.root()));
    }
    return offer;
  }
}
