package org.cryptonas.protocol;

/**
 * The simulated cost of one private inference in one phase.
 *
 * @param protocol protocol's name, such as {@code delphi}
 * @param link link's name, such as {@code lan}
 * @param phase which part of the inference
 * @param seconds latency: compute + bytes / bandwidth + rounds x RTT
 * @param bytesUp wire bytes from client to server
 * @param bytesDown wire bytes from server to client
 * @param rounds round trips
 */
public record InferenceCost(
    String protocol,
    String link,
    Phase phase,
    double seconds,
    long bytesUp,
    long bytesDown,
    int rounds) {}
