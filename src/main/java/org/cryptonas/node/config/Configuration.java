package org.cryptonas.node.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
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
  private static final String SECURITY = "security";
  private static final String JOURNAL = SettingsReader.ROOT + ".journal";
  private static final ConfigRenderOptions PLAIN =
      ConfigRenderOptions.defaults().setOriginComments(false).setComments(false).setJson(false);

  /**
   * Lays the command line over the file over the defaults.
   *
   * @throws SettingsException when the file cannot be used
   */
  public static Configuration of(Optional<Path> file, List<Assignment> commandLine) {
    return layered(file.map(Configuration::read).orElseGet(ConfigFactory::empty), commandLine);
  }

  /**
   * The options as records.
   *
   * @throws SettingsException naming a key that is unknown or out of bounds
   */
  public SearchSettings settings() {
    return SettingsReader.read(resolved);
  }

  /**
   * The options in the syntax of a configuration file; reading it gives the same options, but for
   * the journal's password, which is nowhere written.
   */
  public String text() {
    return options().withoutPath(JOURNAL + ".password").root().render(PLAIN);
  }

  /**
   * What {@link #json} gave on another node, with what this one has otherwise over it.
   *
   * @throws SettingsException when the text is no JSON
   */
  public static Configuration received(String json, List<Assignment> own) {
    // Of JSON nothing is taken in from this machine's files or environment; options of Akka are
    // nobody else's to set.
    ConfigParseOptions plain = ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON);
    try {
      return layered(ConfigFactory.parseString(json, plain).withOnlyPath(SettingsReader.ROOT), own);
    } catch (ConfigException e) {
      throw unreadable(e);
    }
  }

  /** The options as JSON in one line, for other nodes: without what protects this one. */
  public String json() {
    return options()
        .withoutPath(SettingsReader.ROOT + "." + SECURITY)
        .withoutPath(JOURNAL)
        .root()
        .render(ConfigRenderOptions.concise());
  }

  private Config options() {
    return resolved.withOnlyPath(SettingsReader.ROOT);
  }

  /** What protects this node, to be laid over what another one sent. */
  public Assignment security() {
    return new Assignment(SECURITY, resolved.getValue(SettingsReader.ROOT + "." + SECURITY));
  }

  private static Configuration layered(Config base, List<Assignment> over) {
    Config layers = base;
    for (Assignment assignment : over) {
      layers = assignment.toConfig().withFallback(layers);
    }
    try {
      return new Configuration(layers.withFallback(ConfigFactory.defaultReference()).resolve());
    } catch (ConfigException e) {
      throw unreadable(e);
    }
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
      // Absolute: what a file of no folder includes is not found, and nothing says so.
      return ConfigFactory.parseFile(file.toAbsolutePath().toFile());
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
