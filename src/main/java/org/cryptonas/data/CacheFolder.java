package org.cryptonas.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The user's cache folder for this program, where the system is used to have it.
 *
 * @param system name of the operating system, as in the property os.name
 * @param home the user's home folder
 * @param environment environment variables
 */
record CacheFolder(String system, Path home, Map<String, String> environment) {
  private static final String OURS = "cryptonas";

  /** Of this machine and user. */
  static CacheFolder here() {
    return new CacheFolder(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /** An absolute $XDG_CACHE_HOME counts on every system: whoever sets it means it. */
  Path path() {
    return folder("XDG_CACHE_HOME").orElseGet(this::customary).resolve(OURS);
  }

  private Path customary() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches");
    }
    if (name.startsWith("windows")) {
      return folder("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
    }
    return home.resolve(".cache");
  }

  /** The XDG specification has relative paths ignored. */
  private Optional<Path> folder(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
