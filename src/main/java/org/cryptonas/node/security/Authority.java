package org.cryptonas.node.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cryptonas.node.CommandFailedException;

/**
 * Who says which nodes belong together: a folder with its own key, and the nodes' folders beside
 * it. Nothing that is there is written over.
 *
 * @param root folder of all
 * @param passwords of its own folder
 */
public record Authority(Path root, Passwords passwords) {
  /** The authority's own folder. */
  static final String FOLDER = "ca";

  private static final String STORE = "ca.p12";
  private static final String CERTIFICATE = "ca.crt";
  private static final String ALIAS = "ca";
  private static final String DAYS = "3650";
  private static final String NODE_DAYS = "730";

  /** Clocks of nodes differ, and some know no time zone. */
  private static final String START = "-1d";

  /**
   * The authority in a folder; a new one where there is none.
   *
   * @throws IOException when the folder cannot be read or written
   */
  public static Authority in(Path root) throws IOException {
    Path own = root.resolve(FOLDER);
    if (!Files.exists(own)) {
      make(root, Passwords.random());
    }
    return new Authority(root, Passwords.in(own));
  }

  /**
   * Makes keys for nodes, or for none of them when one has some.
   *
   * @return their folders
   * @throws CommandFailedException when a node has keys already
   */
  public List<Path> admit(List<NodeNames> nodes) throws IOException {
    for (NodeNames node : nodes) {
      requireNew(root.resolve(node.folder()));
    }
    for (NodeNames node : nodes) {
      make(node);
    }
    return nodes.stream().map(node -> root.resolve(node.folder())).toList();
  }

  /** The authority's own folder, which no node needs. */
  public Path own() {
    return root.resolve(FOLDER);
  }

  private static void requireNew(Path folder) {
    if (Files.exists(folder)) {
      throw new CommandFailedException(
          "%s is there already, expected a new name: keys are never written over"
              .formatted(folder));
    }
  }

  private static void make(Path root, Passwords passwords) throws IOException {
    try (PrivateFolder made = PrivateFolder.in(root)) {
      KeyTool tool = new KeyTool(made.file(STORE), passwords.stores());
      tool.run(
          "",
          "-genkeypair",
          "-alias",
          ALIAS,
          "-keyalg",
          "EC",
          "-groupname",
          "secp384r1",
          "-dname",
          "CN=CryptoNAS authority",
          "-ext",
          "bc:c=ca:true,pathlen:0",
          "-ext",
          "ku:c=keyCertSign,cRLSign",
          "-startdate",
          START,
          "-validity",
          DAYS);
      made.write(CERTIFICATE, tool.run("", "-exportcert", "-rfc", "-alias", ALIAS));
      made.write(Passwords.FILE, passwords.text());
      made.become(root.resolve(FOLDER));
    }
  }

  private void make(NodeNames node) throws IOException {
    Passwords secrets = passwords.another();
    String trusted = Files.readString(own().resolve(CERTIFICATE));
    try (PrivateFolder made = PrivateFolder.in(root)) {
      certify(node, new KeyTool(made.file(NodeKeys.OWN), secrets.stores()), trusted);
      new KeyTool(made.file(NodeKeys.TRUSTED), secrets.stores())
          .run(trusted, "-importcert", "-noprompt", "-alias", ALIAS);
      made.write(CERTIFICATE, trusted);
      made.write(Passwords.FILE, secrets.text());
      made.become(root.resolve(node.folder()));
    }
  }

  private void certify(NodeNames node, KeyTool tool, String trusted) throws IOException {
    tool.run(
        "",
        "-genkeypair",
        "-alias",
        NodeKeys.ALIAS,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + node.folder(),
        "-startdate",
        START,
        "-validity",
        NODE_DAYS);
    String signed = sign(node, tool.run("", "-certreq", "-alias", NodeKeys.ALIAS));
    tool.run(trusted, "-importcert", "-noprompt", "-alias", ALIAS);
    tool.run(signed, "-importcert", "-noprompt", "-alias", NodeKeys.ALIAS);
  }

  private String sign(NodeNames node, String request) throws IOException {
    return new KeyTool(own().resolve(STORE), passwords.stores())
        .run(
            request,
            "-gencert",
            "-rfc",
            "-alias",
            ALIAS,
            "-startdate",
            START,
            "-validity",
            NODE_DAYS,
            "-ext",
            node.extension(),
            "-ext",
            "ku:c=digitalSignature",
            "-ext",
            "eku=serverAuth,clientAuth");
  }
}
