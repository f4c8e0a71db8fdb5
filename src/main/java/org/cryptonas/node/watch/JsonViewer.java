package org.cryptonas.node.watch;

import java.io.PrintWriter;

/** Prints each event as it came, a line of JSON, and everything else elsewhere. */
record JsonViewer(PrintWriter out, PrintWriter chatter) implements Viewer {
  @Override
  public void heard(ServerEvent event) {
    String number =
        event.number().isPresent() ? "\"id\":%d,".formatted(event.number().getAsLong()) : "";
    out.println("{%s\"type\":\"%s\",\"data\":%s}".formatted(number, event.type(), event.data()));
    out.flush();
  }

  @Override
  public void say(String line) {
    chatter.println(line);
    chatter.flush();
  }
}
