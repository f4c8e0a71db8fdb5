package org.cryptonas.node.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Memory for images in the Java heap, and for networks beside it.
 *
 * @param heap the most bytes the heap may take
 * @param machine bytes of the machine, or of the container
 */
record MemoryCheck(long heap, long machine) implements Examination {
  private static final long MIB = 1 << 20;

  /** CIFAR's 180 MB are held twice while they are split. */
  private static final long ENOUGH_HEAP = 512 * MIB;

  private static final long ENOUGH_BESIDE = 1024 * MIB;

  static MemoryCheck here() {
    long machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return new MemoryCheck(Runtime.getRuntime().maxMemory(), machine);
  }

  @Override
  public Check examine() {
    String found =
        "%d MiB, of them at most %d for the Java heap".formatted(machine / MIB, heap / MIB);
    if (heap < ENOUGH_HEAP) {
      return Check.warning("memory", found, "give Java a larger heap: -Xmx1g");
    }
    if (machine - heap < ENOUGH_BESIDE) {
      return Check.warning(
          "memory", found, "leave 1 GiB beside the heap, where networks are: a smaller -Xmx");
    }
    return Check.ok("memory", found);
  }
}
