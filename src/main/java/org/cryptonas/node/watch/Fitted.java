package org.cryptonas.node.watch;

import java.util.ArrayList;
import java.util.List;

/** Words on as little room as a terminal has. */
final class Fitted {
  private Fitted() {}

  /** The text; of one that is too long the beginning. */
  static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + ">";
  }

  /** The text; of one that is too long both ends, where names differ. */
  static String name(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int end = width / 2;
    return text.substring(0, width - end - 1) + "~" + text.substring(text.length() - end);
  }

  /**
   * As many of these as there is room for on so many lines, and how many more there are.
   *
   * @param between two on a line
   */
  static List<String> lines(List<String> words, String between, int width, int most) {
    List<String> lines = new ArrayList<>();
    int next = 0;
    while (next < words.size() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      int end = last ? endOfLast(words, next, between, width) : end(words, next, between, width);
      String line = String.join(between, words.subList(next, end));
      lines.add(
          last && end < words.size()
              ? cut(line, width - more(words, end, between).length()) + more(words, end, between)
              : cut(line, width));
      next = end;
    }
    return lines;
  }

  /** The place behind the last that fits; one at least counts as fitting. */
  private static int end(List<String> words, int from, String between, int width) {
    int end = from + 1;
    int length = words.get(from).length();
    while (end < words.size() && length + between.length() + words.get(end).length() <= width) {
      length += between.length() + words.get(end).length();
      end++;
    }
    return end;
  }

  private static int endOfLast(List<String> words, int from, String between, int width) {
    int end = end(words, from, between, width);
    return end == words.size()
        ? end
        : end(words, from, between, width - more(words, from, between).length());
  }

  private static String more(List<String> words, int end, String between) {
    return between + "+%d more".formatted(words.size() - end);
  }
}
