package org.cryptonas.data;

import java.util.List;

/**
 * The official binary layout of a CIFAR dataset: files of records, each some label bytes and then
 * the red, green and blue plane of one image, row by row.
 *
 * @param name the name a user gives
 * @param classes number of classes
 * @param labelBytes label bytes before the pixels; the last one is the class
 * @param side rows and columns of an image
 * @param archiveFolder the folder the official archive unpacks to
 * @param trainingFiles in order
 * @param trainingRecords records of each training file
 * @param testFile the one test file
 * @param testRecords records in it
 */
record CifarLayout(
    String name,
    int classes,
    int labelBytes,
    int side,
    String archiveFolder,
    List<String> trainingFiles,
    int trainingRecords,
    String testFile,
    int testRecords) {
  static final int CHANNELS = 3;

  static CifarLayout cifar10() {
    return new CifarLayout(
        "cifar10",
        10,
        1,
        32,
        "cifar-10-batches-bin",
        List.of(
            "data_batch_1.bin",
            "data_batch_2.bin",
            "data_batch_3.bin",
            "data_batch_4.bin",
            "data_batch_5.bin"),
        10_000,
        "test_batch.bin",
        10_000);
  }

  /** With its fine labels; the coarse one comes first in a record. */
  static CifarLayout cifar100() {
    return new CifarLayout(
        "cifar100",
        100,
        2,
        32,
        "cifar-100-binary",
        List.of("train.bin"),
        50_000,
        "test.bin",
        10_000);
  }

  /** Bytes of one colour plane. */
  int planeBytes() {
    return side * side;
  }

  int recordBytes() {
    return labelBytes + CHANNELS * planeBytes();
  }
}
