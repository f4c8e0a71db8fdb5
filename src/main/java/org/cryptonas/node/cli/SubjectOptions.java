package org.cryptonas.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cryptonas.format.ArchitectureJson;
import org.cryptonas.format.ProgramCsv;
import org.cryptonas.format.PublishedArchitectures;
import org.cryptonas.format.PublishedPrograms;
import org.cryptonas.node.cost.CostedNetwork;
import org.cryptonas.protocol.program.Program;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that name what is costed: exactly one of them. */
final class SubjectOptions {
  /** Names of these options. */
  static final List<String> NAMES = List.of("--arch", "--published", "--program");

  private static final String CHOICE = "one of --arch FILE, --published NAME, --program FILE";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec verb = CommandSpec.create();

  @Option(
      names = "--arch",
      paramLabel = "FILE",
      description = "Cost an architecture.json, such as a run leaves for each point.")
  private Optional<Path> architecture = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "NAME",
      description = "Cost a published network: ${COMPLETION-CANDIDATES}.",
      completionCandidates = PublishedNames.class)
  private Optional<String> published = Optional.empty();

  @Option(
      names = "--program",
      paramLabel = "FILE",
      description =
          "Cost a program: CSV of kind,in_side,in_channels,out_channels,kernel,stride; kinds conv, fc, pool, maxpool, relu, scale.")
  private Optional<Path> program = Optional.empty();

  /** Files that are read. */
  List<Path> files() {
    return Stream.of(architecture, program).flatMap(Optional::stream).toList();
  }

  private boolean given() {
    return count() > 0;
  }

  private long count() {
    return Stream.of(architecture, published, program).filter(Optional::isPresent).count();
  }

  /**
   * What is to be costed.
   *
   * @throws ParameterException unless exactly one thing is named, and by a name there is
   */
  CostedNetwork network() throws IOException {
    if (count() != 1) {
      throw misuse((given() ? "several networks" : "no network") + " given, expected " + CHOICE);
    }
    if (architecture.isPresent()) {
      return architecture(architecture.get());
    }
    return program.isPresent() ? program(program.get()) : published(published.orElseThrow());
  }

  private static CostedNetwork program(Path file) throws IOException {
    return new CostedNetwork(
        file.toString(), ProgramCsv.read(GivenFiles.toRead("--program", file)));
  }

  private static CostedNetwork architecture(Path file) throws IOException {
    return new CostedNetwork(
        file.toString(), Program.of(ArchitectureJson.read(GivenFiles.toRead("--arch", file))));
  }

  private CostedNetwork published(String name) {
    if (PublishedPrograms.names().contains(name)) {
      return new CostedNetwork(name, PublishedPrograms.named(name));
    }
    if (PublishedArchitectures.names().contains(name)) {
      return new CostedNetwork(name, Program.of(PublishedArchitectures.named(name)));
    }
    throw misuse(
        "network '%s' given, expected one of %s"
            .formatted(name, String.join(", ", new PublishedNames())));
  }

  /** Every name that {@code --published} takes. */
  private static final class PublishedNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(PublishedArchitectures.names(), PublishedPrograms.names())
          .flatMap(List::stream)
          .iterator();
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(verb.commandLine(), message);
  }
}
