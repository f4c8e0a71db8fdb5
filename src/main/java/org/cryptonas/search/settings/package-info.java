/**
 * What a search was asked to do: one record a section of the configuration, read strictly. Every
 * option is documented in {@code reference.conf}, and only there.
 */
@NullMarked
package org.cryptonas.search.settings;

import org.jspecify.annotations.NullMarked;
