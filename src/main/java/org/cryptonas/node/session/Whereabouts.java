package org.cryptonas.node.session;

/** Where the coordinator is that runs the search, as it was last told. */
final class Whereabouts {
  private volatile SeedNode coordinator;

  /** It is at {@code seed} until somebody says otherwise. */
  Whereabouts(SeedNode seed) {
    this.coordinator = seed;
  }

  SeedNode coordinator() {
    return coordinator;
  }

  /** Whether that is another place than before; one actor alone tells. */
  boolean moved(InCharge now) {
    SeedNode before = coordinator;
    coordinator = before.at(now.management());
    return !before.address().getAuthority().equals(now.management());
  }
}
