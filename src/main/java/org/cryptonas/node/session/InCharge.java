package org.cryptonas.node.session;

/**
 * Where the weights of the search are now: another coordinator than before may run it.
 *
 * @param management host and port of the management endpoint of the coordinator that runs it
 */
record InCharge(String management) implements Notice {}
