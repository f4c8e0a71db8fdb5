package org.cryptonas.data;

/**
 * A dataset as its source has it, before any of it is set aside.
 *
 * @param name for reports
 * @param place where it was read, for people
 * @param checksum SHA-256 over its content, hexadecimal
 * @param generated whether the program made it
 * @param classes number of classes
 */
record SourceImages(
    String name,
    String place,
    String checksum,
    boolean generated,
    int classes,
    Images training,
    Images test) {}
