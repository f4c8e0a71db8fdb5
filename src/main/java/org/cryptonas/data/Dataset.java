package org.cryptonas.data;

/**
 * A dataset, split. The test split is read once for each frontier point, at the end; validation
 * steers.
 *
 * @param name for reports, as the user names it
 * @param checksum SHA-256 over the source files (or generated content), hexadecimal
 * @param generated whether the images were made by the program; said wherever the dataset is named
 * @param classes number of classes
 */
public record Dataset(
    String name,
    String checksum,
    boolean generated,
    int classes,
    Images training,
    Images validation,
    Images test) {}
