package org.cryptonas.search.settings;

import org.cryptonas.protocol.Phase;

/**
 * A cost that candidates get; an entry of {@code cost.also}.
 *
 * @param protocol protocol's name
 * @param link name of an entry of {@code cost.links}
 * @param phase which part of the inference
 */
public record AxisSettings(String protocol, String link, Phase phase) {}
