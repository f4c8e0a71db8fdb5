package org.cryptonas.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is, as the build wrote it down.
 *
 * @param program version of CryptoNAS
 * @param commit commit it was built from; {@code unknown} where the build was not told
 * @param djl version of DJL
 * @param pytorch version of PyTorch's natives
 * @param akka version of Akka
 */
public record Version(String program, String commit, String djl, String pytorch, String akka) {
  private static final String RESOURCE = "version.properties";

  /** The program in a few words: its version, and the commit it was built from. */
  public String build() {
    return "%s (%s)".formatted(program, commit);
  }

  /** The version of the running program. */
  public static Version current() {
    Properties built = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Version(
        built.getProperty("version"),
        built.getProperty("commit"),
        built.getProperty("djl"),
        built.getProperty("pytorch"),
        built.getProperty("akka"));
  }
}
