package org.cryptonas.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;
import org.cryptonas.arch.SkipPattern;

/** What a policy tells its watchers about the last draws: a window, so that it shows change. */
final class RecentDraws {
  private static final int WINDOW = 100;

  private record Seen(double entropy, double skipRate) {}

  private final Deque<Seen> window = new ArrayDeque<>();
  private final int possibleSkips;

  RecentDraws(PatternSpace space) {
    possibleSkips = space.possibleSkips();
  }

  void add(SkipPattern pattern, double entropy) {
    if (window.size() == WINDOW) {
      window.removeFirst();
    }
    window.addLast(new Seen(entropy, (double) skips(pattern) / Math.max(1, possibleSkips)));
  }

  /** Mean entropy in nats; 0 before the first draw. */
  double entropy() {
    return mean(Seen::entropy);
  }

  /** Share of possible skips taken; 0 before the first draw, and where no skip is possible. */
  double skipRate() {
    return mean(Seen::skipRate);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(window.size());
    for (Seen seen : window) {
      out.writeDouble(seen.entropy());
      out.writeDouble(seen.skipRate());
    }
  }

  void read(DataInput in) throws IOException {
    window.clear();
    for (int left = in.readInt(); left > 0; left--) {
      window.addLast(new Seen(in.readDouble(), in.readDouble()));
    }
  }

  static int skips(SkipPattern pattern) {
    return pattern.layers().stream().mapToInt(layer -> layer.skips().size()).sum();
  }

  private double mean(ToDoubleFunction<Seen> of) {
    return window.stream().mapToDouble(of).average().orElse(0);
  }
}
