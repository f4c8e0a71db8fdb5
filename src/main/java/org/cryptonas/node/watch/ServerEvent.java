package org.cryptonas.node.watch;

import java.util.OptionalLong;

/**
 * A server-sent event (WHATWG HTML, section 9.2).
 *
 * @param number under which it is asked for again; transient ones have none
 * @param type its name
 * @param data its content, JSON
 */
public record ServerEvent(OptionalLong number, String type, String data) {}
