package org.cryptonas.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cryptonas.arch.Core;
import org.cryptonas.arch.ImageShape;
import org.cryptonas.arch.Stage;
import org.cryptonas.budget.Balancing;
import org.cryptonas.budget.CoreOutline;
import org.cryptonas.budget.ReluBalancer;
import org.junit.jupiter.api.Test;

class BalanceJsonTest {
  @Test
  void shouldGiveSidesWhenTheInputIsSquare() {
    Core core =
        new ReluBalancer(Balancing.RELU)
            .core(CoreOutline.of(new ImageShape(3, 32, 32), 10, 6), 86_016);
    BalanceJson balance = BalanceJson.of(core);
    assertThat(balance.relus()).isEqualTo(86_016);
    assertThat(Documents.text(balance))
        .startsWith(
            """
            {
              "stages": [{
                "layers": 2,
                "side": 32,
                "channels": 14
              }, {
                "layers": 2,
                "side": 16,
                "channels": 56
              }, {
                "layers": 2,
                "side": 8,
                "channels": 224
              }],
              "relus": 86016,
            """)
        .endsWith(
            "  \"parameters\": %d,\n  \"macs\": %d\n}\n"
                .formatted(balance.parameters(), balance.macs()));
  }

  @Test
  void shouldGiveHeightAndWidthWhenTheInputIsNotSquare() {
    Core core = new Core(new ImageShape(1, 5, 8), 2, List.of(new Stage(1, 2), new Stage(2, 4)));
    assertThat(Documents.text(BalanceJson.of(core)))
        .contains("\"layers\": 2,\n    \"height\": 3,\n    \"width\": 4,\n    \"channels\": 4\n")
        .doesNotContain("side");
  }
}
