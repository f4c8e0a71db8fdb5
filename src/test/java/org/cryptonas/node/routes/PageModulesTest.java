package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.cryptonas.node.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of the dashboard on their own, in a real browser. */
class PageModulesTest {
  private static final double MILLIS_TO_REDRAW = 50;

  @TempDir static Path folder;
  private static Endpoint endpoint;
  private static Browser browser;

  @BeforeAll
  static void open() {
    assumeTrue(Browser.isInstalled(), Browser.NEEDED);
    endpoint = new Endpoint(folder, false).begin();
    browser = new Browser();
    browser.open(endpoint.address("/search/ui/").toString());
    browser.until("it is there", "document.querySelector('main').childElementCount > 0");
  }

  @AfterAll
  static void close() {
    if (Browser.isInstalled()) {
      browser.close();
      endpoint.close();
    }
  }

  @Test
  void shouldRedrawTenThousandPointsAtOnce() {
    Object millis =
        browser.askAndWait(
            """
            const done = arguments[0];
            const host = document.createElement('div');
            host.style.width = '900px';
            host.style.height = '420px';
            document.body.append(host);
            import('/search/ui/charts/frontier-chart.js').then(({ FrontierChart }) => {
              const chart = new FrontierChart(host);
              const points = Array.from({ length: 10000 }, (_, at) => (
                { x: at / 1e4, y: Math.random(), hue: at % 3, faint: at % 2 === 0, point: {} }));
              const times = [];
              for (let turn = 0; turn < 15; turn++) {
                const start = performance.now();
                chart.show(points, points.slice(-20), String);
                chart.plot.chart.batch(() => chart.plot.redraw());
                chart.plot.chart.ctx.getImageData(0, 0, 1, 1); // waits until it is drawn
                times.push(performance.now() - start);
              }
              chart.leave();
              host.remove();
              done(times.sort((a, b) => a - b)[7]);
            }, done);
            """);
    System.out.printf("10,000 points are redrawn in %s ms%n", millis);
    assertThat(Double.parseDouble(millis.toString())).isLessThan(MILLIS_TO_REDRAW);
  }

  @Test
  void shouldAskAfterEachSilenceUntilNobodyAnswers() {
    Object asked =
        browser.askAndWait(
            """
            const done = arguments[0];
            import('/search/ui/net/silence.js').then(({ Silence }) => {
              let asked = 0;
              const ask = async () => {
                asked += 1;
                if (asked === 3) {
                  throw new Error('nobody answers');
                }
              };
              new Silence(1, ask, () => done(asked)).heard();
            }, done);
            """);

    assertThat(asked).isEqualTo(3L);
  }

  @Test
  void shouldDoubtNobodyWhoWasHeardWhileItAsked() {
    Object gone =
        browser.askAndWait(
            """
            const done = arguments[0];
            import('/search/ui/net/silence.js').then(({ Silence }) => {
              let gone = false;
              const ask = async () => {
                silence.heard();
                silence.patience = 1e6; // and does not ask again
                setTimeout(() => {
                  silence.stop();
                  done(gone);
                });
                throw new Error('nobody answers');
              };
              const silence = new Silence(1, ask, () => { gone = true; });
              silence.heard();
            }, done);
            """);

    assertThat(gone).isEqualTo(false);
  }
}
