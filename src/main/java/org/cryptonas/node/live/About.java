package org.cryptonas.node.live;

import org.cryptonas.node.run.Provenance;
import org.cryptonas.search.settings.SearchSettings;

/**
 * What a search is; it does not change while the search runs.
 *
 * @param name of the run's folder
 * @param provenance what made the run
 * @param settings what was asked for
 */
public record About(String name, Provenance provenance, SearchSettings settings) {}
