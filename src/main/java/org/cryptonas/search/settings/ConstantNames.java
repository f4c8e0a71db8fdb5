package org.cryptonas.search.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of a protocol's constants, which may have dots in them, as {@code seconds.garbleAnd} has.
 * The configuration's format takes such a name for a section in a section.
 */
final class ConstantNames {
  private static final String CONSTANTS = SettingsReader.ROOT + ".cost.constants";

  private ConstantNames() {}

  /** The configuration with every constant under its whole name. */
  static Config flat(Config config) {
    if (!config.hasPath(CONSTANTS)) {
      return config;
    }
    Config flat = config;
    for (Map.Entry<String, ConfigValue> protocol : config.getObject(CONSTANTS).entrySet()) {
      if (protocol.getValue() instanceof ConfigObject constants) {
        String path = CONSTANTS + "." + ConfigUtil.quoteString(protocol.getKey());
        flat = flat.withValue(path, flat(protocol.getKey(), constants));
      }
    }
    return flat;
  }

  private static ConfigValue flat(String protocol, ConfigObject constants) {
    Map<String, Object> flat = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> constant : constants.toConfig().entrySet()) {
      String name = String.join(".", ConfigUtil.splitPath(constant.getKey()));
      if (flat.put(name, constant.getValue()) != null) {
        throw new SettingsException(
            "%s.%s: %s is there twice, with quotes and without, expected it once"
                .formatted(CONSTANTS, protocol, name));
      }
    }
    return ConfigValueFactory.fromMap(flat);
  }
}
