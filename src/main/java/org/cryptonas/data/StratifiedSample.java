package org.cryptonas.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random sample that has each class in the proportion the whole has it.
 *
 * @param chosen indices of the sample, ascending
 * @param rest all other indices, ascending
 */
record StratifiedSample(List<Integer> chosen, List<Integer> rest) {
  /**
   * Draws a sample; the same labels, size and seed give the same one on every machine ({@link
   * Random}'s sequence is part of its specification).
   *
   * @param labels classes as unsigned bytes
   * @param size how many to choose, at most as many as there are labels
   */
  static StratifiedSample of(byte[] labels, int size, long seed) {
    List<List<Integer>> byClass =
        IntStream.range(0, 1 << Byte.SIZE).mapToObj(c -> indices(labels, c)).toList();
    int[] quotas = quotas(byClass.stream().mapToInt(List::size).toArray(), size);
    boolean[] isChosen = new boolean[labels.length];
    Random random = new Random(seed);
    for (int c = 0; c < quotas.length; c++) {
      draw(byClass.get(c), quotas[c], random).forEach(i -> isChosen[i] = true);
    }
    return new StratifiedSample(
        IntStream.range(0, labels.length).filter(i -> isChosen[i]).boxed().toList(),
        IntStream.range(0, labels.length).filter(i -> !isChosen[i]).boxed().toList());
  }

  /**
   * How many of each class: the exact share rounded down, then one more for those with the largest
   * remainders (Hamilton's method), so that the sum is exact.
   */
  static int[] quotas(int[] counts, int size) {
    long total = Arrays.stream(counts).asLongStream().sum();
    if (size < 0 || size > total) {
      throw new IllegalArgumentException("a sample of %d out of %d".formatted(size, total));
    }
    int[] quotas = new int[counts.length];
    if (total == 0) {
      return quotas;
    }
    Arrays.setAll(quotas, c -> (int) ((long) size * counts[c] / total));
    int missing = size - Arrays.stream(quotas).sum();
    IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer c) -> -((long) size * counts[c] % total)))
        .limit(missing)
        .forEach(c -> quotas[c]++);
    return quotas;
  }

  private static List<Integer> indices(byte[] labels, int label) {
    return IntStream.range(0, labels.length)
        .filter(i -> Byte.toUnsignedInt(labels[i]) == label)
        .boxed()
        .toList();
  }

  /** The first steps of a Fisher-Yates shuffle. */
  private static List<Integer> draw(List<Integer> from, int count, Random random) {
    Integer[] pool = from.toArray(Integer[]::new);
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(pool.length - i);
      Integer swapped = pool[i];
      pool[i] = pool[j];
      pool[j] = swapped;
    }
    return Arrays.asList(pool).subList(0, count);
  }
}
