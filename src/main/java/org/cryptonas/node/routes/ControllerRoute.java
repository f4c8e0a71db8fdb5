package org.cryptonas.node.routes;

import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.List;
import java.util.Optional;
import org.cryptonas.node.live.About;
import org.cryptonas.node.live.Learning;
import org.cryptonas.node.live.LiveView;
import org.cryptonas.policy.PolicyState;

/** {@code GET /search/controller}: how the policy learns. */
final class ControllerRoute extends AllDirectives {
  private static final int MOST_REWARDS = 1000;

  private final Views views;
  private final About about;

  ControllerRoute(Views views, About about) {
    this.views = views;
    this.about = about;
  }

  Route route() {
    return path("controller", () -> views.show(this::document));
  }

  private record Controller(
      String policy,
      Optional<Long> updates,
      Optional<Double> baseline,
      Optional<Double> entropy,
      Optional<Double> skipRate,
      List<Learning.Mark> rewards) {}

  private Object document(LiveView view) {
    Optional<PolicyState> policy = view.learning().policy();
    return new Controller(
        about.settings().policy().name(),
        policy.map(PolicyState::version),
        policy.map(PolicyState::baseline),
        policy.map(PolicyState::entropy),
        policy.map(PolicyState::skipRate),
        Thinned.to(MOST_REWARDS, view.learning().rewards()));
  }
}
