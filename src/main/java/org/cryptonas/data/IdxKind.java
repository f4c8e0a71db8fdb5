package org.cryptonas.data;

/** What an IDX file of unsigned bytes holds, told by its number of dimensions. */
enum IdxKind {
  IMAGES(3),
  LABELS(1);

  private static final int UNSIGNED_BYTES = 0x08;

  private final int dimensions;

  IdxKind(int dimensions) {
    this.dimensions = dimensions;
  }

  /** Count, and for images rows and columns. */
  int dimensions() {
    return dimensions;
  }

  /** The first four bytes: two zeros, the type of the values, the number of dimensions. */
  int magic() {
    return UNSIGNED_BYTES << Byte.SIZE | dimensions;
  }

  /** For messages. */
  String noun() {
    return this == IMAGES ? "images" : "labels";
  }
}
