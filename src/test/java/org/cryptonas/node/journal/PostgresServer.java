package org.cryptonas.node.journal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cryptonas.search.settings.JournalSettings;

/**
 * A PostgreSQL server of a test's own, on a free port of the loopback address, with a login; made
 * of the programs that are installed, such as Debian's package {@code postgresql}.
 */
public final class PostgresServer implements AutoCloseable {
  /** Whom the server knows. */
  public static final String USER = "cryptonas";

  /** The password of {@link #USER}. */
  public static final String PASSWORD = "secret";

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final int SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts a server; where there is none installed, the test is skipped. */
  public static PostgresServer start() throws IOException {
    Optional<Path> programs = programs();
    assumeTrue(
        programs.isPresent(),
        "PostgreSQL is not installed: no initdb on the PATH or in /usr/lib/postgresql/*/bin");
    // Not in a folder of JUnit's: the server's user may not pass those of root.
    PostgresServer server =
        new PostgresServer(
            programs.get(), Files.createTempDirectory("cryptonas-postgres"), freePort());
    server.initialise();
    server.startAgain();
    return server;
  }

  /** Where a database of this server is. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Settings of a journal in a new database of this server. */
  public JournalSettings settings(String database, int snapshotEvery) throws SQLException {
    execute("postgres", "CREATE DATABASE " + database);
    return new JournalSettings(
        JournalSettings.Kind.POSTGRESQL, url(database), USER, PASSWORD, 2, snapshotEvery);
  }

  /** Executes a statement in a database. */
  public void execute(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(database), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the server at once, as a crash would. */
  public void stop() throws IOException {
    asOwner("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
  }

  /** Starts the server on the port that it had. */
  public void startAgain() throws IOException {
    String options = "-p %d -h 127.0.0.1 -c unix_socket_directories=''".formatted(port);
    String log = folder.resolve("log").toString();
    asOwner("pg_ctl", "-D", data(), "-o", options, "-l", log, "-w", "start");
  }

  @Override
  public void close() throws IOException {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void initialise() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (owner().isPresent()) {
      UserPrincipal owner =
          folder
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(owner().get());
      Files.setOwner(folder, owner);
      Files.setOwner(password, owner);
    }
    asOwner(
        "initdb",
        "-D",
        data(),
        "-U",
        USER,
        "--pwfile=" + password,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** PostgreSQL refuses to run as root: somebody else must own it then. */
  private static Optional<String> owner() {
    return System.getProperty("user.name").equals("root")
        ? Stream.of("postgres", "nobody").filter(PostgresServer::exists).findFirst()
        : Optional.empty();
  }

  private static boolean exists(String user) {
    try {
      Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void asOwner(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    owner().ifPresent(user -> command.addAll(List.of("runuser", "-u", user, "--")));
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    // The server inherits what it writes to: a pipe would not end before it does.
    Path output = Files.createTempFile("cryptonas-postgres", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    String said = Files.readString(output);
    Files.delete(output);
    if (process.exitValue() != 0) {
      throw new IOException("%s: %s".formatted(program, said));
    }
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> places = new ArrayList<>();
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(place));
    }
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.map(version -> version.resolve("bin")).forEach(places::add);
      }
    }
    return places.stream().filter(place -> Files.isExecutable(place.resolve("initdb"))).findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
