package org.cryptonas.data;

import java.util.List;

/**
 * A dataset as published in four IDX files.
 *
 * @param title for people
 * @param classes number of classes
 * @param checksums SHA-256 of the decompressed files in the order of {@link IdxFolder#NAMES}
 */
record PublishedIdx(String title, int classes, List<String> checksums) {
  /**
   * Fashion-MNIST (Xiao, Rasul, Vollgraf, 2017), of the files whose MD5 sums its authors publish.
   */
  static PublishedIdx fashionMnist() {
    return new PublishedIdx(
        "Fashion-MNIST",
        10,
        List.of(
            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));
  }

  /** Whether these are the published files, byte by byte. */
  boolean matches(IdxFolder folder) {
    return folder.files().stream().map(IdxFile::sha256).toList().equals(checksums);
  }

  /** Refuses files that are not the published ones. */
  IdxFolder verified(IdxFolder folder) {
    for (int i = 0; i < checksums.size(); i++) {
      IdxFile file = folder.files().get(i);
      if (!file.sha256().equals(checksums.get(i))) {
        throw new DatasetException(
            "%s: not %s: SHA-256 of its content %s, expected %s"
                .formatted(file.path(), title, file.sha256(), checksums.get(i)));
      }
    }
    return folder;
  }
}
