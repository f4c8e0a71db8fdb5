package org.cryptonas.node.security;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a node is called.
 *
 * @param all names and addresses that others may call it by; the first names its folder
 */
public record NodeNames(List<String> all) {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern HOST =
      Pattern.compile("(?:\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f]*(:[0-9A-Fa-f]*){2,7}");

  public NodeNames {
    all = List.copyOf(all);
  }

  /**
   * Reads {@code NAME[/NAME...]}, each a host name, an address, or {@code *.DOMAIN} for every host
   * of a domain.
   *
   * @throws IllegalArgumentException when the text is not that
   */
  public static NodeNames parse(String text) {
    List<String> names = Arrays.asList(text.split("/", -1));
    boolean known = names.stream().allMatch(NodeNames::isName);
    if (!known || names.get(0).startsWith("*") || names.get(0).equals(Authority.FOLDER)) {
      throw new IllegalArgumentException(
          "given '%s', expected NAME[/NAME...] of host names and addresses such as gpu1 or gpu1/10.0.0.1; *.DOMAIN may stand behind another name; '%s' is taken"
              .formatted(text, Authority.FOLDER));
    }
    return new NodeNames(names);
  }

  /** Name of its folder. */
  public String folder() {
    return all.get(0);
  }

  /** As a certificate has them, in keytool's words. */
  String extension() {
    return all.stream()
        .map(name -> (ADDRESS.matcher(name).matches() ? "ip:" : "dns:") + name)
        .collect(Collectors.joining(",", "san=", ""));
  }

  private static boolean isName(String text) {
    return HOST.matcher(text).matches() || ADDRESS.matcher(text).matches();
  }
}
