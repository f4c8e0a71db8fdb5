package org.cryptonas.format;

import java.io.IOException;
import java.nio.file.Path;
import org.cryptonas.arch.Architecture;

/**
 * Architectures as JSON, schema {@code cryptonas/architecture/1}; actors-docs/architecture-json.md
 * describes it. What is written names the id and the counts; what is read need not, but where it
 * does they must be right.
 */
public final class ArchitectureJson {
  private ArchitectureJson() {}

  /** The architecture as a JSON document. */
  public static String write(Architecture architecture) {
    return Documents.text(ArchitectureDocument.of(architecture));
  }

  /** Writes the architecture to a file, {@linkplain WholeFile whole or not at all}. */
  public static void write(Path file, Architecture architecture) throws IOException {
    WholeFile.write(file, write(architecture));
  }

  /**
   * The architecture that a JSON document describes.
   *
   * @throws InvalidDocumentException when it describes none, naming the field and why
   */
  public static Architecture read(String text) {
    return Documents.read(text, ArchitectureDocument.class).architecture();
  }

  /**
   * The architecture that a file describes.
   *
   * @throws InvalidDocumentException when it describes none, naming file, field and why
   */
  public static Architecture read(Path file) throws IOException {
    return Documents.readFile(file, ArchitectureJson::read);
  }
}
