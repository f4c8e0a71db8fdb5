package org.cryptonas.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cryptonas.protocol.Machines;
import org.cryptonas.protocol.cost.Link;
import org.cryptonas.protocol.cost.Machine;
import org.cryptonas.protocol.cost.Parties;
import org.cryptonas.protocol.cost.Standing;
import org.cryptonas.protocol.program.Program;
import org.cryptonas.protocol.validation.Figure;
import org.cryptonas.protocol.validation.Measure;
import org.cryptonas.protocol.validation.PublishedPoint;
import org.cryptonas.protocol.validation.Setup;

/**
 * A row of published points as the point that it describes.
 *
 * @param row what is there
 */
record PointRow(CsvRow row) {
  static final String ID = "id";

  static final List<String> COLUMNS =
      List.of(
          ID,
          "protocol",
          "program",
          "settings",
          "link",
          "client",
          "server",
          "quantity",
          "value",
          "unit",
          "tolerance",
          "standing",
          "source",
          "rank");

  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final String LINK = "UP/DOWN/RTT in Mbit/s and ms";

  PublishedPoint point() {
    try {
      return new PublishedPoint(
          row.required(ID, "a name"),
          setup(),
          cell("quantity", "a measure", Measure::parse),
          figure(),
          rankings());
    } catch (InvalidDocumentException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw row.refused(String.valueOf(e.getMessage()));
    }
  }

  private List<String> rankings() {
    return BLANKS.splitAsStream(row.text("rank")).filter(name -> !name.isEmpty()).toList();
  }

  private Setup setup() {
    return new Setup(
        row.required("protocol", "a protocol's name"),
        settings(),
        row.text("program"),
        cell("program", "a network's name or steps", PointRow::program),
        link(),
        new Parties(machine("client"), machine("server")));
  }

  private Figure figure() {
    return new Figure(
        number("value"),
        row.required("unit", "a unit"),
        number("tolerance"),
        cell("standing", "a standing", PointRow::standing),
        row.required("source", "where it was published"));
  }

  private Map<String, Double> settings() {
    Map<String, Double> settings = new LinkedHashMap<>();
    if (!row.text("settings").isEmpty()) {
      for (String setting : row.text("settings").split(";", -1)) {
        String[] parts = setting.strip().split("=", -1);
        if (parts.length != 2) {
          throw row.unexpected("settings", "constants such as ring-bits=32");
        }
        settings.put(parts[0], number("settings", parts[1]));
      }
    }
    return settings;
  }

  private Link link() {
    String name = row.required("link", LINK);
    String[] parts = name.split("/", -1);
    if (parts.length != 3) {
      throw row.unexpected("link", LINK);
    }
    return Link.of(
        name, number("link", parts[0]), number("link", parts[1]), number("link", parts[2]));
  }

  private Machine machine(String column) {
    String name = row.text(column);
    return name.isEmpty() ? Machines.EPYC_7502 : cell(column, "a machine", Machines::named);
  }

  private double number(String column) {
    return number(column, row.required(column, "a number"));
  }

  private double number(String column, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw row.unexpected(column, "a number");
    }
  }

  private <T> T cell(String column, String expected, Function<String, T> meaning) {
    String text = row.required(column, expected);
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException e) {
      throw row.refused("%s: %s".formatted(column, e.getMessage()));
    }
  }

  /** The name of a network has no blanks, and steps do. */
  private static Program program(String text) {
    return text.contains(" ") ? ProgramCsv.readSteps(text) : PublishedPrograms.named(text);
  }

  private static Standing standing(String name) {
    for (Standing standing : Standing.values()) {
      if (standing.name().toLowerCase(Locale.ROOT).equals(name)) {
        return standing;
      }
    }
    throw new IllegalArgumentException(
        "was \"%s\", expected one of %s"
            .formatted(name, List.of(Standing.values()).toString().toLowerCase(Locale.ROOT)));
  }
}
