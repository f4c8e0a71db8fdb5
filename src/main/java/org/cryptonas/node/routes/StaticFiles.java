package org.cryptonas.node.routes;

import akka.util.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cryptonas.data.Sha256;

/**
 * The dashboard's files, as the program's jars hold them: its own below {@code search-ui/}, and of
 * libraries, below {@code lib/NAME/}, what their WebJars bring to be served.
 */
final class StaticFiles {
  private static final String OWN = "/search-ui/";
  private static final String INDEX = "index.html";
  private static final Map<String, String> WEB_JARS = Map.of("lib/uplot/", "uplot");
  private static final String VERSION_OF = "/META-INF/maven/org.webjars.npm/%s/pom.properties";
  private static final String WEB_JAR = "/META-INF/resources/webjars/%s/%s/dist/";

  /** Folders and a file with an ending, names beginning with a letter: nothing leads upwards. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:[a-zA-Z][\\w-]*/)*[a-zA-Z][\\w-]*(?:[.][\\w-]+)+");

  private final Map<String, Served> found = new ConcurrentHashMap<>();

  /**
   * A file.
   *
   * @param bytes its content
   * @param tag a hash of it
   * @param name by which its type is known
   */
  record Served(ByteString bytes, String tag, String name) {}

  /** The file at a path below the dashboard's address; the path of a page may be empty. */
  Optional<Served> at(String path) {
    String name = path.isEmpty() ? INDEX : path;
    if (!PLAIN.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.get(name)).or(() -> read(name));
  }

  private Optional<Served> read(String name) {
    try (InputStream file = StaticFiles.class.getResourceAsStream(place(name))) {
      if (file == null) {
        return Optional.empty();
      }
      byte[] bytes = file.readAllBytes();
      Served served =
          new Served(ByteString.fromArrayUnsafe(bytes), new Sha256().add(bytes).hex(), name);
      found.put(name, served);
      return Optional.of(served);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(String name) throws IOException {
    for (Map.Entry<String, String> library : WEB_JARS.entrySet()) {
      if (name.startsWith(library.getKey())) {
        return WEB_JAR.formatted(library.getValue(), version(library.getValue()))
            + name.substring(library.getKey().length());
      }
    }
    return OWN + name;
  }

  /** A WebJar's folder bears its version, which is said once, in the build. */
  private static String version(String library) throws IOException {
    Properties properties = new Properties();
    try (InputStream file = StaticFiles.class.getResourceAsStream(VERSION_OF.formatted(library))) {
      if (file != null) {
        properties.load(file);
      }
    }
    return properties.getProperty("version", "absent");
  }
}
