package org.cryptonas.node;

import org.cryptonas.node.cli.CryptoNas;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the verb that the arguments name and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(CryptoNas.execute(arguments));
  }
}
