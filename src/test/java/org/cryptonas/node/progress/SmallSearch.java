package org.cryptonas.node.progress;

import com.typesafe.config.ConfigFactory;
import org.cryptonas.data.Dataset;
import org.cryptonas.data.Images;
import org.cryptonas.search.settings.SearchSettings;
import org.cryptonas.search.settings.SettingsReader;

/** What a search over two small budgets has to compute. */
public final class SmallSearch {
  private SmallSearch() {}

  public static Workload workload() {
    return workload("");
  }

  /** With other options than those. */
  static Workload workload(String options) {
    Images images = new Images(1, 12, 12, new byte[10 * 144], new byte[10]);
    return Workload.of(
        settings(options), new Dataset("tiny", "none", true, 10, images, images, images));
  }

  private static SearchSettings settings(String options) {
    return SettingsReader.read(
        ConfigFactory.parseString("cryptonas { %s }".formatted(options))
            .withFallback(
                ConfigFactory.parseString(
                    """
                cryptonas {
                  space.depth = 3
                  budgets = [2000, 4000]
                  lessons { count = 2, scored = 2, core-relus = 2000 }
                  ladder { finalists = 2, reduction = 2, epochs = [1, 2] }
                }
                """))
            .withFallback(ConfigFactory.defaultReference()));
  }
}
