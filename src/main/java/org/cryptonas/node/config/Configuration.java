package org.cryptonas.node.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SettingsException;
import org.cryptonas.search.settings.SettingsReader;

/**
 * Everything that was configured: the command line over a file over {@code reference.conf}.
 *
 * @param resolved with every option below the root
 */
public record Configuration(Config resolved) {
  private static final ConfigRenderOptions PLAIN =
      ConfigRenderOptions.defaults().setOriginComments(false).setComments(false).setJson(false);

  /**
   * Lays the command line over the file over the defaults.
   *
   * @throws SettingsException when the file cannot be used
   */
  public static Configuration of(Optional<Path> file, List<Assignment> commandLine) {
    Config layers = file.map(Configuration::read).orElseGet(ConfigFactory::empty);
    for (Assignment assignment : commandLine) {
      layers = assignment.toConfig().withFallback(layers);
    }
    try {
      return new Configuration(layers.withFallback(ConfigFactory.defaultReference()).resolve());
    } catch (ConfigException e) {
      throw unreadable(e);
    }
  }

  /**
   * The options as records.
   *
   * @throws SettingsException naming a key that is unknown or out of bounds
   */
  public SearchSettings settings() {
    return SettingsReader.read(resolved);
  }

  /** The options in the syntax of a configuration file; reading it gives the same options. */
  public String text() {
    return resolved.withOnlyPath(SettingsReader.ROOT).root().render(PLAIN);
  }

  private static Config read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new SettingsException("no configuration file at " + file);
    }
    Config config = parse(file);
    config.root().keySet().stream()
        .filter(root -> !root.equals(SettingsReader.ROOT))
        .findFirst()
        .ifPresent(root -> refuse(file, root));
    return config;
  }

  private static Config parse(Path file) {
    try {
      return ConfigFactory.parseFile(file.toFile());
    } catch (ConfigException e) {
      throw unreadable(e);
    }
  }

  private static SettingsException unreadable(ConfigException e) {
    return new SettingsException(Objects.requireNonNullElse(e.getMessage(), e.toString()));
  }

  private static void refuse(Path file, String root) {
    throw new SettingsException(
        "%s: '%s' given, expected nothing but %s { ... }"
            .formatted(file, root, SettingsReader.ROOT));
  }
}
