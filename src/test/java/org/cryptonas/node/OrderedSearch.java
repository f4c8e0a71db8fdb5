package org.cryptonas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/**
 * A search that takes orders, by its management endpoint. Nodes that are to work for it side by
 * side join while it is paused: none comes too late then, however long it takes to start.
 *
 * @param seed host and port
 */
record OrderedSearch(String seed) {
  private static final Pattern TRAINER = Pattern.compile("\"device\":\"cpu, 1 thread\"");

  void pause() throws IOException, InterruptedException {
    order("pause");
  }

  void resume() throws IOException, InterruptedException {
    order("resume");
  }

  /** Waits until so many trainers are at hand. */
  void awaitTrainers(int count) throws IOException, InterruptedException {
    HttpRequest trainers = HttpRequest.newBuilder(address("trainers")).build();
    String listed;
    do {
      listed = HttpClient.newHttpClient().send(trainers, BodyHandlers.ofString()).body();
    } while (TRAINER.matcher(listed).results().count() < count);
  }

  private void order(String word) throws IOException, InterruptedException {
    HttpRequest order = HttpRequest.newBuilder(address(word)).POST(BodyPublishers.noBody()).build();
    assertThat(HttpClient.newHttpClient().send(order, BodyHandlers.discarding()).statusCode())
        .isEqualTo(202);
  }

  private URI address(String route) {
    return URI.create("http://%s/search/%s".formatted(seed, route));
  }
}
