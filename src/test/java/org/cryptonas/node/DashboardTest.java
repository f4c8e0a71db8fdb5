package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cryptonas.node.Browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Looks at a real search in a real browser. Pictures of what it saw are in target/dashboard. */
final class DashboardTest {
  private static final Path PICTURES = Path.of("target", "dashboard");
  private static final String BUTTON =
      "[...document.querySelectorAll('button')].find(one =>"
          + " one.checkVisibility() && one.textContent === '%s')";

  private static final String ANSWERED =
      "document.querySelector('.answer').textContent.includes('%s')";

  private static final String SMALL =
      """
      cryptonas {
        dataset { name = shapes, generated-images = 600 }
        space.depth = 4
        budgets = [1500, 3000]
        lessons { count = 6, practice = 2, scored = 4, score-images = 40, core-relus = 1500 }
        exam { patterns = 12, images = 40 }
        ladder { finalists = 6, epochs = [1, 3, 9], reduction = 2 }
        trainers.threads = 1
        node.control = true
      }
      """;

  @TempDir Path place;
  @RegisterExtension final ForkedPrograms programs = new ForkedPrograms();
  private List<Integer> ports;
  private String home;

  @BeforeEach
  void needABrowser() throws Exception {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    Files.createDirectories(PICTURES);
    ports = ForkedProgram.freePorts();
    home = "http://127.0.0.1:%d/search/ui/".formatted(ports.get(1));
  }

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldShowASearchAsItHappensAndComeBackWithItsCoordinator() throws Exception {
    Path small = Files.writeString(place.resolve("small.conf"), SMALL);
    ForkedProgram search = start("search", "--config=" + small, "--out=" + place.resolve("run"));
    search.line("to help from another process");
    try (Browser browser = new Browser()) {
      browser.show(Screen.DESKTOP, "light");
      browser.open(home);
      Object opened = browser.ask("return performance.timeOrigin");

      assertTheFrontierChanges(browser);
      String pair = twoPoints(browser);
      browser.until(
          "a random line", "!document.querySelector('.rewards .dashed').parentElement.hidden");
      assertThat(browser.text(".trainers tbody")).contains("cpu, 1 thread");
      assertItIsDrawnOverOtherCosts(browser);
      assertKeysAndMouseOpenCandidates(browser);
      assertThat(browser.complaints()).isEmpty();

      String candidate = String.valueOf(browser.ask("return location.hash"));
      go(browser, "#/");
      assertItPauses(browser); // before it is over
      picturesOfEveryPage(browser, List.of("#/", candidate, pair));
      assertItAddsABudget(browser);
      ForkedProgram resumed = assertItComesBack(browser, search);
      assertThat(browser.complaints()).isEmpty();
      assertItTakesOrders(browser, resumed);
      assertItShowsNoOrdersWhereNoneAreTaken(browser);
      assertThat(browser.ask("return performance.timeOrigin")).as("not reloaded").isEqualTo(opened);
      assertItSaysThatTheSearchIsOver(browser);
      assertThat(browser.requests()).isNotEmpty().allMatch(this::isOurs);
    }
  }

  private ForkedProgram start(String... what) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(what));
    arguments.addAll(
        List.of("--trainers=1", "--port=" + ports.get(0), "--management-port=" + ports.get(1)));
    return programs.with(ForkedProgram.start(place, line -> {}, arguments.toArray(String[]::new)));
  }

  private static void assertTheFrontierChanges(Browser browser) {
    browser.until("a point", "document.querySelectorAll('.frontier-table tbody tr').length > 0");
    Object drawn = browser.ask("return document.querySelector('.frontier canvas').toDataURL()");
    String table = browser.text(".frontier-table tbody");
    browser.until(
        "another frontier",
        "document.querySelector('.frontier-table tbody').textContent !== '%s'".formatted(table));
    browser.until(
        "several candidates", "Number(document.querySelector('.chart-frame').dataset.points) > 3");
    assertThat(browser.ask("return document.querySelector('.frontier canvas').toDataURL()"))
        .isNotEqualTo(drawn);
  }

  private static void assertItIsDrawnOverOtherCosts(Browser browser) {
    for (String axis :
        List.of("relus", "offlineSeconds", "totalSeconds", "bytes", "onlineSeconds")) {
      browser.first("input[value=%s]".formatted(axis)).click();
      browser.until("over " + axis, drawnOver(axis, "delphi"));
    }
    browser.first("select[name=protocol] option[value=cheetah]").click();
    browser.until("under cheetah", drawnOver("onlineSeconds", "cheetah"));
    assertThat(browser.text(".frontier .caption")).contains("cheetah");
    browser.first("select[name=protocol] option[value=delphi]").click();
    browser.until("under delphi", drawnOver("onlineSeconds", "delphi"));
  }

  private static String drawnOver(String axis, String protocol) {
    return "((set) => set.axis === '%s' && set.protocol === '%s' && Number(set.points) > 0)"
            .formatted(axis, protocol)
        + "(document.querySelector('.chart-frame').dataset)";
  }

  private void assertKeysAndMouseOpenCandidates(Browser browser) {
    WebElement chart = browser.first(".chart-frame");
    chart.sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
    assertItIsACandidate(browser);

    browser.first(".back a").click();
    browser.until("the search", "document.querySelector('.frontier-table tbody tr')");
    do {
      browser.first(".chart-frame").sendKeys(Keys.ARROW_RIGHT);
      browser.until("a point", "!document.querySelector('.ring').hidden");
      browser.clickOn(".ring");
    } while (isTheSearch(browser)); // the point had moved: the search goes on meanwhile
    assertItIsACandidate(browser);
  }

  private static boolean isTheSearch(Browser browser) {
    return browser.ask("return location.hash").equals("#/");
  }

  private static void assertItIsACandidate(Browser browser) {
    browser.until("a candidate", "document.querySelectorAll('.bars tr').length > 4");
    String id = String.valueOf(browser.ask("return location.hash.split('/').pop()"));
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(browser.text(".candidate-name")).contains(id);
    assertThat(browser.ask("return document.querySelector('.drawing').shadowRoot.textContent"))
        .asString()
        .contains("image", "stem", "layer 0", "layer 3", "head");
    assertThat(browser.text(".evaluations tbody")).contains("%");
  }

  /** The page that compares two points of the frontier, as their boxes lead to it. */
  private static String twoPoints(Browser browser) {
    browser.until(
        "two points",
        """
        (boxes => boxes.length > 1 && [0, 1].every(at => boxes[at].click() ?? true))
          (document.querySelectorAll('.frontier-table tbody input'))
        """);
    return String.valueOf(browser.ask("return document.querySelector('.button').hash"));
  }

  private static void picturesOfEveryPage(Browser browser, List<String> pages) throws Exception {
    for (Screen screen : Screen.values()) {
      for (String scheme : List.of("light", "dark")) {
        browser.show(screen, scheme);
        String kind = "%s-%s.png".formatted(screen, scheme).toLowerCase(Locale.ROOT);
        picture(browser, pages.get(0), ".frontier-table tbody tr", "search-" + kind);
        picture(browser, pages.get(1), ".bars tr", "candidate-" + kind);
        picture(browser, pages.get(2), ".comparison tr", "compare-" + kind);
      }
    }
    browser.show(Screen.DESKTOP, "light");
    go(browser, "#/");
  }

  private static void go(Browser browser, String page) {
    browser.ask("location.hash = arguments[0]; return true", page);
  }

  private static void picture(Browser browser, String page, String part, String name)
      throws Exception {
    go(browser, page);
    browser.until(page, "document.querySelector('%s')".formatted(part));
    browser.askAndWait(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)))");
    browser.picture(PICTURES.resolve(name));
    assertThat(browser.ask("return document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits its screen's width", name)
        .isEqualTo(true);
  }

  private static void assertItPauses(Browser browser) {
    press(browser, "Pause");
    browser.until("it says so", "document.querySelector('.badge').textContent === 'paused'");
    browser.until("it answers", ANSWERED.formatted("No new job"));
  }

  private static void assertItAddsABudget(Browser browser) {
    browser.first(".orders input").sendKeys("2000", Keys.ENTER);
    browser.until("it is there", "document.querySelectorAll('.frontier .toggle').length === 3");
    browser.until("it answers", ANSWERED.formatted("2,000 ReLUs too"));
    assertThat(browser.complaints()).isEmpty();

    browser.first(".orders input").sendKeys("2000", Keys.ENTER);
    browser.until("it is refused", ANSWERED.formatted("already"));
    assertThat(browser.complaints()).allMatch(line -> line.contains("status of 409"));
  }

  /** As whoever has no mouse does. */
  private static void press(Browser browser, String button) {
    browser.until(button, BUTTON.formatted(button));
    browser.ask("%s.focus(); return true".formatted(BUTTON.formatted(button)));
    browser.pressKey(Keys.ENTER);
  }

  private ForkedProgram assertItComesBack(Browser browser, ForkedProgram search) throws Exception {
    search.kill();
    browser.until("it says so", "!document.getElementById('notice').hidden");
    assertThat(browser.text("#notice")).contains("Waiting for the coordinator");
    ForkedProgram resumed = start("resume", place.resolve("run").toString());
    browser.until("it is back", "document.getElementById('notice').hidden");
    browser.until("it goes on", "document.querySelector('.log [data-kind=resumed]')");
    assertThat(browser.complaints())
        .allMatch(line -> line.contains("net::ERR_") || line.contains("status of 503"));
    Object numbers =
        browser.ask(
            "return [...document.querySelectorAll('.log .number')].map(one => one.textContent)");
    assertThat((List<?>) numbers).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    return resumed;
  }

  private static void assertItTakesOrders(Browser browser, ForkedProgram search) throws Exception {
    browser.until("a pause is kept", "document.querySelector('.badge').textContent === 'paused'");
    press(browser, "Resume");
    browser.until("it goes on", "document.querySelector('.badge').hidden");
    press(browser, "Pause");
    browser.until("it pauses again", "!document.querySelector('.badge').hidden");

    press(browser, "Stop…");
    press(browser, "Cancel");
    browser.until("it asks no more", "!document.querySelector('dialog').open");
    assertThat(search.isAlive()).isTrue();
    press(browser, "Stop…");
    press(browser, "Stop the search");
    search.end();
    browser.until(
        "it says so", "document.getElementById('notice').textContent.includes('it was stopped')");
    assertThat(browser.ask("return document.querySelector('.orders').hidden")).isEqualTo(true);
    browser.complaints();
  }

  private void assertItShowsNoOrdersWhereNoneAreTaken(Browser browser) throws Exception {
    start("resume", place.resolve("run").toString(), "--set=node.control=false");
    browser.until("it is back", "document.getElementById('notice').hidden");
    assertThat(browser.text(".phases .now")).as("it is not over").isNotEqualTo("Done");
    assertThat(browser.ask("return document.querySelector('.orders').hidden")).isEqualTo(true);
    assertThat(browser.complaints())
        .allMatch(line -> line.contains("net::ERR_") || line.contains("status of 503"));
  }

  private static void assertItSaysThatTheSearchIsOver(Browser browser) {
    browser.until("it is over", "document.querySelector('.phases .now').textContent === 'Done'");
    browser.until(
        "it says so",
        "document.getElementById('notice').textContent.startsWith('The search is over')");
  }

  private boolean isOurs(String address) {
    return address.startsWith("http://127.0.0.1:%d/search".formatted(ports.get(1)))
        || address.startsWith("data:");
  }
}
