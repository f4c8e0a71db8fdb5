package org.cryptonas.node.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A command line as it was typed, and what came of it. */
record Typed(int code, String out, String err) {
  static Typed line(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = CryptoNas.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(CryptoNas.withVerb(arguments));
    return new Typed(code, out.toString(), err.toString());
  }
}
