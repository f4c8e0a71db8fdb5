package org.cryptonas.node.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The Java machine this runs on.
 *
 * @param feature its number, such as 17
 * @param version its full version and maker
 * @param options what it was started with
 */
record JavaCheck(int feature, String version, List<String> options) implements Examination {
  private static final int OLDEST = 17;

  /** The first that warns about native code unless told that it is wanted. */
  private static final int ASKS_FOR_CONSENT = 24;

  private static final String CONSENT = "--enable-native-access=";

  static JavaCheck here() {
    return new JavaCheck(
        Runtime.version().feature(),
        Runtime.version() + ", " + System.getProperty("java.vendor"),
        ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  @Override
  public Check examine() {
    if (feature < OLDEST) {
      return Check.missing("Java", version, "install a JDK of version 17 or newer");
    }
    if (feature >= ASKS_FOR_CONSENT && options.stream().noneMatch(o -> o.startsWith(CONSENT))) {
      return Check.warning(
          "Java",
          version + ", started without consent to native access",
          "start it by run-local.sh, or add --enable-native-access=ALL-UNNAMED"
              + " --sun-misc-unsafe-memory-access=allow");
    }
    return Check.ok("Java", version);
  }
}
