package org.cryptonas.search.settings;

/**
 * Which images to search on; section {@code dataset}.
 *
 * @param name dataset's name
 * @param folder where its files are; empty to look for them
 * @param validationImages training images kept aside to steer the search
 * @param generatedImages size of the generated set
 */
public record DatasetChoice(String name, String folder, int validationImages, int generatedImages) {
  public DatasetChoice {
    Bounds.atLeast(1, "validation-images", validationImages);
    Bounds.atLeast(100, "generated-images", generatedImages);
  }
}
