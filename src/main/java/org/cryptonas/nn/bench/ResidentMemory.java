package org.cryptonas.nn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of this process, in bytes, as Linux tells it; -1 elsewhere.
 *
 * @param now at present
 * @param peak the most so far
 */
record ResidentMemory(long now, long peak) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int KIB = 1024;

  static ResidentMemory read() {
    try {
      String status = Files.exists(STATUS) ? Files.readString(STATUS) : "";
      return new ResidentMemory(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
    } catch (IOException e) {
      return new ResidentMemory(-1, -1);
    }
  }

  static long bytes(String status, String key) {
    return status
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
        .findFirst()
        .orElse(-1L);
  }
}
