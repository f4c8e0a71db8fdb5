package org.cryptonas.policy;

import java.util.List;
import java.util.Map;

/** The policies that a configuration can name. */
public final class Policies {
  private static final Map<String, PolicyFactory> FACTORIES =
      Map.of(
          EnasController.NAME,
          (space, settings, seed) -> new EnasController(space, settings.enas(), seed),
          RandomPolicy.NAME,
          (space, settings, seed) -> new RandomPolicy(space, settings.randomSkipRate(), seed));

  private Policies() {}

  /** Names that {@link #create} knows, in alphabetical order. */
  public static List<String> names() {
    return FACTORIES.keySet().stream().sorted().toList();
  }

  /**
   * Makes the policy of that name.
   *
   * @throws IllegalArgumentException for a name that no policy has; the message lists those there
   *     are
   */
  public static Policy create(String name, PatternSpace space, PolicySettings settings, long seed) {
    PolicyFactory factory = FACTORIES.get(name);
    if (factory == null) {
      throw new IllegalArgumentException(
          "policy '%s': expected one of %s".formatted(name, String.join(", ", names())));
    }
    return factory.create(space, settings, seed);
  }
}
