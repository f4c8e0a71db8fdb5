package org.cryptonas.arch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A pattern on a core: everything that determines a network but its weights.
 *
 * @param core depth, stages and widths, for an input shape and a number of classes
 * @param pattern kernels and skips, as many layers as the core is deep
 * @param reduction how the ReLUs of skips are reduced
 */
public record Architecture(Core core, SkipPattern pattern, ReluReduction reduction) {
  private static final int ID_HEX_DIGITS = 16;

  public Architecture {
    if (core.depth() != pattern.depth()) {
      throw new IllegalArgumentException(
          "a pattern of %d layers on a core of %d".formatted(pattern.depth(), core.depth()));
    }
  }

  /** A hash of the content: equal architectures have equal ids on every machine. */
  public String id() {
    byte[] digest = sha256().digest(content().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, ID_HEX_DIGITS);
  }

  /** The steps of the network this architecture stands for. */
  public Network network() {
    return Network.of(this);
  }

  /** What one inference of this architecture counts. */
  public Counts counts() {
    return network().counts();
  }

  private String content() {
    StringBuilder text = new StringBuilder("architecture/1 ");
    text.append(core.input()).append(' ').append(core.classes()).append(' ').append(reduction);
    core.stages()
        .forEach(s -> text.append(' ').append(s.layers()).append('x').append(s.channels()));
    return text.append(" | ").append(pattern).toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
