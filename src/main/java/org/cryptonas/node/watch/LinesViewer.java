package org.cryptonas.node.watch;

import java.io.PrintWriter;

/** Prints a line a change. */
record LinesViewer(PrintWriter out) implements Viewer {
  @Override
  public void heard(ServerEvent event) {
    ChangeLines.of(event).ifPresent(this::say);
  }

  @Override
  public void say(String line) {
    out.println(line);
    out.flush();
  }
}
