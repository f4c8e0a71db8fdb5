package org.cryptonas.node.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cryptonas.search.settings.SettingsReader;

/**
 * An option with its value, given on the command line.
 *
 * @param key path below the root, such as {@code ladder.finalists}
 * @param value as it is in configuration files
 */
public record Assignment(String key, ConfigValue value) {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "([a-z0-9-][A-Za-z0-9-]*(?:\\.[a-z0-9-][A-Za-z0-9-]*)*)\\s*=(.*)", Pattern.DOTALL);

  /** A value that needs no reading, such as a number or a text. */
  public static Assignment of(String key, Object value) {
    return new Assignment(key, ConfigValueFactory.fromAnyRef(value, "the command line"));
  }

  /**
   * Reads {@code key=value}; the value as in a configuration file, or else as plain text.
   *
   * @throws IllegalArgumentException when there is no key
   */
  public static Assignment parse(String text) {
    Matcher parts = ASSIGNMENT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' given, expected key=value such as ladder.finalists=8".formatted(text));
    }
    String key = parts.group(1);
    String root = SettingsReader.ROOT + ".";
    return new Assignment(
        key.startsWith(root) ? key.substring(root.length()) : key, value(parts.group(2).strip()));
  }

  Config toConfig() {
    return ConfigFactory.empty().withValue(SettingsReader.ROOT + "." + key, value);
  }

  private static ConfigValue value(String text) {
    try {
      ConfigObject read = ConfigFactory.parseString("value = " + text).root();
      ConfigValue value = read.get("value");
      if (read.size() == 1 && value != null) {
        return value;
      }
    } catch (ConfigException.Parse e) {
      // Not the format's syntax, as paths and addresses often are not: a text then.
    }
    return ConfigValueFactory.fromAnyRef(text, "the command line");
  }
}
