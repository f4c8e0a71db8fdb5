package org.cryptonas.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.cryptonas.node.CommandFailedException;
import org.cryptonas.node.journal.JournalHost.Recovered;
import org.cryptonas.search.settings.JournalSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {
  @TempDir Path folder;

  @Test
  void shouldBeAFileInTheRunFolder() {
    new RunJournal(JournalHost.h2(10), folder).prepare("run");

    assertThat(folder.resolve("journal.mv.db")).isRegularFile();
  }

  @Test
  void shouldLetGoOfTheFileWhenTheSystemHasEnded() throws Exception {
    try (JournalHost journal = JournalHost.open(JournalHost.h2(10), folder, "run")) {
      assertThat(journal.next()).isInstanceOf(Recovered.class);
    }

    try (FileChannel file =
        FileChannel.open(folder.resolve("journal.mv.db"), StandardOpenOption.WRITE)) {
      assertThat(file.tryLock()).isNotNull();
    }
  }

  @Test
  void shouldSayThatAnotherProcessHasItWhenTheFileIsLocked() throws Exception {
    RunJournal journal = new RunJournal(JournalHost.h2(10), folder);
    journal.prepare("run");

    try (FileChannel file =
            FileChannel.open(folder.resolve("journal.mv.db"), StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(journal, "run run is being run by another process");
    }
  }

  @Test
  void shouldRefuseTheTablesOfANewerProgram() throws Exception {
    RunJournal journal = new RunJournal(JournalHost.h2(10), folder);
    journal.prepare("run");
    execute(
        """
        INSERT INTO "flyway_schema_history"
        SELECT 2, '99', 'later', "type", 'V99__later.sql', "checksum", "installed_by",
          "installed_on", "execution_time", "success"
        FROM "flyway_schema_history" WHERE "version" = '1'
        """);

    assertRefused(journal, "tables of version 99, expected at most 1: a newer program made it");
  }

  @Test
  void shouldRefuseADatabaseOfSomethingElse() throws Exception {
    execute("CREATE TABLE \"letters\" (\"id\" INTEGER)");

    assertRefused(new RunJournal(JournalHost.h2(10), folder), "expected a database of its own");
  }

  @Test
  void shouldSayWhereItIsWhenTheFileIsDamaged() throws Exception {
    Files.writeString(folder.resolve("journal.mv.db"), "no database");

    assertRefused(new RunJournal(JournalHost.h2(10), folder), folder.toString());
  }

  @Test
  void shouldRefuseAFolderThatItsAddressCannotName() {
    assertThatThrownBy(() -> new RunJournal(JournalHost.h2(10), folder.resolve("a;b")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("';'");
  }

  @Test
  void shouldSayWhatIsWrongWithAServer() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      String place = server.url("journal");

      assertRefused(postgres(place, PostgresServer.PASSWORD), "there is no such database");
      server.execute("postgres", "CREATE DATABASE journal");
      assertRefused(postgres(place, "wrong"), "refused user 'cryptonas'");
      server.stop();
      assertRefused(postgres(place, PostgresServer.PASSWORD), "no database answers there");
      server.startAgain();
      postgres(place, PostgresServer.PASSWORD).prepare("run");
    }
  }

  private RunJournal postgres(String url, String password) {
    return new RunJournal(
        new JournalSettings(
            JournalSettings.Kind.POSTGRESQL, url, PostgresServer.USER, password, 2, 10),
        folder);
  }

  private static void assertRefused(RunJournal journal, String expected) {
    assertThatThrownBy(() -> journal.prepare("run"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(expected)
        .message()
        .hasLineCount(1)
        .doesNotContain(PostgresServer.PASSWORD);
  }

  private void execute(String sql) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
