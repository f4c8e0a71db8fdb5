package org.cryptonas.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cryptonas.node.security.Authority;
import org.cryptonas.node.security.NodeNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes keys for nodes that talk over TLS. */
@Command(
    name = "keys",
    description = {
      "Make keys and certificates for nodes that talk over TLS, a folder each, and the authority",
      "that signs them. A later call adds nodes. Nothing is written over."
    },
    footer = {
      "",
      "Example:",
      "  " + CryptoNas.PROGRAM + " keys keys --nodes coordinator.example/10.0.0.1,gpu1,gpu2",
    })
final class KeysCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "DIR", description = "Folder for the keys.")
  private Path folder = Path.of("");

  @Option(
      names = "--nodes",
      paramLabel = "NODE",
      required = true,
      split = ",",
      converter = Names.class,
      description =
          "Nodes, each NAME[/NAME...]: host names and addresses that others call it by; the first names its folder. *.DOMAIN stands for every host of a domain.")
  private List<NodeNames> nodes = List.of();

  @Override
  public Integer call() throws IOException {
    requireDifferent();
    Authority authority = Authority.in(folder);
    List<Path> made = authority.admit(nodes);
    return common.print(document(authority, made), () -> text(authority, made));
  }

  /**
   * What {@code --json} prints.
   *
   * @param authority folder that stays where it is
   * @param nodes folders to be copied, each to its node
   */
  record Report(String authority, List<String> nodes) {}

  private void requireDifferent() {
    Set<String> folders = new HashSet<>();
    for (NodeNames node : nodes) {
      if (!folders.add(node.folder())) {
        throw new ParameterException(
            spec.commandLine(), "--nodes names '%s' twice".formatted(node.folder()));
      }
    }
  }

  private static Report document(Authority authority, List<Path> made) {
    return new Report(authority.own().toString(), made.stream().map(Path::toString).toList());
  }

  private String text(Authority authority, List<Path> made) {
    Stream<String> copies = made.stream().map("  %s"::formatted);
    String first = made.get(0).toString();
    String host = nodes.get(0).folder();
    return String.join(
        System.lineSeparator(),
        Stream.of(
                Stream.of(
                    "Copy each folder to its node, and no other, for the program's user alone:"),
                copies,
                Stream.of(
                    "Keep %s away from nodes: whoever has it can make more of them."
                        .formatted(authority.own()),
                    "Then, each with its own folder:",
                    "  %s search --keys %s --set node.host=%s"
                        .formatted(CryptoNas.PROGRAM, first, host),
                    "  %s join --keys DIR --seed %s:8558 --bind NAME%n"
                        .formatted(CryptoNas.PROGRAM, host)))
            .flatMap(lines -> lines)
            .toList());
  }

  static final class Names extends Parsing<NodeNames> {
    Names() {
      super(NodeNames::parse);
    }
  }
}
