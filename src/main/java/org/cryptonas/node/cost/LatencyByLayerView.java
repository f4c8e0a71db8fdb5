package org.cryptonas.node.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cryptonas.node.cost.LatencyByLayer.Seconds;
import org.cryptonas.node.picture.LatencyPairsPicture;
import org.cryptonas.node.picture.LatencyPairsPicture.Bar;
import org.cryptonas.node.picture.LatencyPairsPicture.Group;
import org.cryptonas.node.picture.LatencyPairsPicture.Panel;
import org.cryptonas.node.picture.LatencyPairsSvg;
import org.cryptonas.node.picture.SecondsText;
import org.cryptonas.node.progress.TextTable;

/**
 * The figure {@code latency-by-layer}.
 *
 * @param points a protocol's sides one after another
 * @param setting where both layers run
 */
public record LatencyByLayerView(List<LatencyByLayer> points, Setting setting) implements CostView {
  private static final String TITLE = "Simulated latency of a convolution and the ReLU after it";
  private static final String WHAT = "8xWxW, 8 filters of 8x3x3";
  private static final List<String> HEADINGS =
      List.of(
          "protocol", "W", "online conv s", "ReLU s", "ratio", "total conv s", "ReLU s", "ratio");

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s".formatted(TITLE, WHAT));
    lines.addAll(
        new TextTable(HEADINGS, points.stream().map(LatencyByLayerView::cells).toList())
            .linesUnder("over " + setting.line()));
    return lines;
  }

  @Override
  public Object document() {
    return points;
  }

  @Override
  public Optional<String> svg() {
    return Optional.of(LatencyPairsSvg.draw(picture()));
  }

  private LatencyPairsPicture picture() {
    Map<String, List<LatencyByLayer>> byProtocol =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    LatencyByLayer::protocol, LinkedHashMap::new, Collectors.toList()));
    return new LatencyPairsPicture(
        TITLE,
        "%s; %s".formatted(WHAT, setting.line()),
        "above: ReLU over convolution, online",
        List.of("convolution", "ReLU"),
        byProtocol.entrySet().stream()
            .map(entry -> panel(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Panel panel(String protocol, List<LatencyByLayer> points) {
    return new Panel(protocol, points.stream().map(LatencyByLayerView::group).toList());
  }

  private static Group group(LatencyByLayer point) {
    Seconds online = point.online();
    Seconds total = point.total();
    return new Group(
        "W = " + point.side(),
        online.ratio().isPresent() ? "x" + ratio(online.ratio()) : "",
        List.of(
            new Bar(online.convolution(), total.convolution()),
            new Bar(online.relu(), total.relu())));
  }

  private static List<String> cells(LatencyByLayer point) {
    Stream<String> which = Stream.of(point.protocol(), "" + point.side());
    return Stream.of(which, cells(point.online()), cells(point.total()))
        .flatMap(cells -> cells)
        .toList();
  }

  private static Stream<String> cells(Seconds seconds) {
    return Stream.of(
        SecondsText.significant(seconds.convolution()),
        SecondsText.significant(seconds.relu()),
        ratio(seconds.ratio()));
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? SecondsText.significant(ratio.getAsDouble()) : "-";
  }
}
