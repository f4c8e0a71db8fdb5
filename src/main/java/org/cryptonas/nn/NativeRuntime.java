package org.cryptonas.nn;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Map;
import java.util.Optional;

/**
 * What must be set in a process before the engine loads. Call {@link #prepare} first thing in main:
 * the engine reads its settings once, and memory that was already allocated keeps its old manner.
 */
public final class NativeRuntime {
  private static final int MIB = 1 << 20;

  /**
   * mallopt(3) parameters of glibc. Its defaults hand the buffers of every training step back to
   * the kernel and fault thousands of pages in again in the next: keeping them makes a step 1.16 to
   * 1.22 times as fast.
   */
  private static final Map<Integer, Integer> MALLOC_OPTIONS =
      Map.of(
          -8,
          1, // M_ARENA_MAX
          -3,
          32 * MIB, // M_MMAP_THRESHOLD
          -1,
          Integer.MAX_VALUE, // M_TRIM_THRESHOLD
          -2,
          64 * MIB); // M_TOP_PAD

  private static final String THREADS = "ai.djl.pytorch.num_threads";

  private NativeRuntime() {}

  /**
   * Sets the engine's threads, keeps it from going online, and tunes glibc's malloc where there is
   * one. A system property that the user has set stays as it is.
   *
   * <p>For natives that can use a GPU, a user either starts once with {@code
   * -Dai.djl.offline=false}, and the engine downloads its natives, or brings PyTorch 2.7.1's:
   * {@code PYTORCH_LIBRARY_PATH} (its {@code torch/lib}), {@code PYTORCH_VERSION=2.7.1}, {@code
   * PYTORCH_FLAVOR=cu128}.
   *
   * @param threads threads that one operation may use, at least 1
   * @throws IllegalStateException when a libtorch that the user brings is none of the engine's
   */
  public static void prepare(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("%d threads: expected at least 1".formatted(threads));
    }
    BroughtLibtorch.problem(NativeRuntime::setting)
        .ifPresent(
            problem -> {
              throw new IllegalStateException(problem);
            });
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
    setUnlessSet(THREADS, Integer.toString(threads));
    tuneMalloc();
  }

  /** Threads that one operation may use; empty where nobody has said how many. */
  static Optional<Integer> threads() {
    return Optional.ofNullable(Integer.getInteger(THREADS));
  }

  /** Whether glibc's malloc was there and took every option. */
  public static boolean tuneMalloc() {
    if (!Platform.isLinux()) {
      return false;
    }
    try {
      Function mallopt = NativeLibrary.getInstance("c").getFunction("mallopt");
      return MALLOC_OPTIONS.entrySet().stream()
          .allMatch(
              option -> mallopt.invokeInt(new Object[] {option.getKey(), option.getValue()}) == 1);
    } catch (UnsatisfiedLinkError musl) {
      return false; // another C library has no such option, and needs none
    }
  }

  private static String setting(String key) {
    String variable = System.getenv(key);
    return variable == null ? System.getProperty(key, "") : variable;
  }

  private static void setUnlessSet(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
