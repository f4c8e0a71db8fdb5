package org.cryptonas.search.settings;

/**
 * Where this process listens; section {@code node}.
 *
 * @param host address of both ports
 * @param port cluster port
 * @param managementPort management port
 */
public record NodeSettings(String host, int port, int managementPort) {}
