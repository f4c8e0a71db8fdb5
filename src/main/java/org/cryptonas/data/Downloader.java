package org.cryptonas.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Gets a file from the web. */
@FunctionalInterface
interface Downloader {
  /** Writes what is at the address into the file; the exception's message says why not. */
  void download(URI address, Path file) throws IOException;
}
