package org.cryptonas.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.cryptonas.format.Documents;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, as Debian packages it. It can reach this machine alone. */
public final class Browser implements AutoCloseable {
  /** Why a test is skipped where there is none. */
  public static final String NEEDED =
      "no Chromium: apt-get install chromium chromium-driver for this test";

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ChromeDriver driver;

  /** A screen. */
  public enum Screen {
    DESKTOP(1280, 860, 1, false),
    PHONE(390, 800, 2, true);

    private final int width;
    private final int height;
    private final int scale;
    private final boolean mobile;

    Screen(int width, int height, int scale, boolean mobile) {
      this.width = width;
      this.height = height;
      this.scale = scale;
      this.mobile = mobile;
    }

    private Map<String, Object> metrics() {
      return Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", mobile);
    }
  }

  /** Opens one. */
  public Browser() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toString());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--hide-scrollbars",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  /** Whether this machine has one. */
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
  }

  /** Goes to an address. */
  public void open(String address) {
    driver.get(address);
  }

  /** What a script comes to; {@code return} says what. */
  public Object ask(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments), script);
  }

  /** What a script gives to the function that is its last argument. */
  public Object askAndWait(String script) {
    return Objects.requireNonNull(driver.executeAsyncScript(script), script);
  }

  /** The first element that a selector names. */
  public WebElement first(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The text of it; empty where there is none. */
  public String text(String selector) {
    return String.valueOf(
        ask("return document.querySelector(arguments[0])?.textContent ?? ''", selector));
  }

  /** Waits until a condition, an expression of the page's, holds. */
  public void until(String what, String condition) {
    try {
      askAndWait(
          """
          const done = arguments[arguments.length - 1];
          const look = () => (%s) ? done(true) : setTimeout(look, 30);
          look();
          """
              .formatted(condition));
    } catch (ScriptTimeoutException e) {
      throw new AssertionError("%s: not so; the page says: %s".formatted(what, text("body")), e);
    }
  }

  /** Presses the mouse on the middle of an element, or on what lies there and can be pressed. */
  public void clickOn(String selector) {
    double x = middle(selector, "left", "right");
    double y = middle(selector, "top", "bottom");
    for (String kind : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      driver.executeCdpCommand(
          "Input.dispatchMouseEvent",
          Map.of("type", kind, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
  }

  /** Presses a key on what has the focus. */
  public void pressKey(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  private double middle(String selector, String from, String to) {
    Object middle =
        ask(
            """
            const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return (box[arguments[1]] + box[arguments[2]]) / 2;
            """,
            selector,
            from,
            to);
    return Double.parseDouble(middle.toString());
  }

  /** Pretends to be on a screen of that size and scheme, light or dark. */
  public void show(Screen screen, String scheme) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen.metrics());
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Writes the whole page as PNG. */
  public void picture(Path file) throws IOException {
    Object data =
        driver
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data");
    Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
  }

  /** What the console has said since it was last asked, warnings and worse. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Every address that was asked for since this was last called. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> json(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
        .map(message -> message.path("params").path("request").path("url").asText())
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return Documents.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the browser's log is no JSON: " + text, e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
