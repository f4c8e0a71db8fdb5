package org.cryptonas.node.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cryptonas.node.run.RecordedSearch;
import org.cryptonas.search.SearchGuardian;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TrainerProgress;
import org.cryptonas.search.event.WorkOverview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route answers as openapi.json says. */
class ContractTest {
  private static final String NO_HASH = "0".repeat(64);
  @TempDir static Path folder;
  private static Endpoint endpoint;
  private static OpenApi contract;
  private static final Set<String> asked = new HashSet<>();

  @BeforeAll
  static void start() throws Exception {
    endpoint = new Endpoint(folder, true).begin();
    List<SearchEvent> events = RecordedSearch.events();
    endpoint.tell(events.subList(0, events.size() - 1));
    endpoint.tell(
        List.of(
            new WorkOverview(
                List.of(
                    new WorkOverview.Member(
                        "trainer-1",
                        "127.0.0.1:25520",
                        Optional.of("cpu, 2 threads"),
                        Optional.of("test of abc"),
                        Instant.EPOCH)),
                List.of("test of def"),
                1),
            new TrainerProgress("trainer-1", "test of abc", 5, 10, 2.5)));
    endpoint.awaitCosts();
    contract = OpenApi.parse(endpoint.get("/search/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/search, 200",
    "/search?page=1, 400",
    "/search/frontier, 200",
    "/search/frontier?x, 400",
    "/search/trainers, 200",
    "/search/controller, 200",
    "/search/candidates, 200",
    "/search/candidates?budget=2000&rung=1&sort=accuracy&order=desc&limit=1, 200",
    "/search/candidates?sort=onlineSeconds&limit=1, 200",
    "/search/candidates?sort=name, 400",
    "/search/candidates?order=up, 400",
    "/search/candidates?limit=0, 400",
    "/search/candidates?limit=1001, 400",
    "/search/candidates?limit=ten, 400",
    "/search/candidates?rung=-1, 400",
    "/search/candidates?budget=99999999999999, 400",
    "/search/candidates?after=nowhere, 400",
    "/search/candidates?limit=1&limit=2, 400",
    "/search/metrics, 200",
    "/search/openapi.json, 200",
    "/search/events?after=x, 400",
    "/search/join, 200",
    "/search/join?version=other, 409",
    "/search/ui/, 200",
  })
  void shouldAnswerAsDescribed(String request, int status) throws Exception {
    HttpResponse<String> answer = endpoint.get(request);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertAsDescribed(request.replaceAll("\\?.*", ""), "get", answer);
  }

  @Test
  void shouldShowACandidateByTheBeginningOfItsId() throws Exception {
    String path = "/search/candidates/{id}";
    String id = RecordedSearch.SMALL.id();

    HttpResponse<String> whole = endpoint.get("/search/candidates/" + id);
    HttpResponse<String> beginning = endpoint.get("/search/candidates/" + id.substring(0, 12));
    HttpResponse<String> none = endpoint.get("/search/candidates/none");

    assertThat(List.of(whole.statusCode(), none.statusCode())).containsExactly(200, 404);
    assertThat(beginning.body()).isEqualTo(whole.body()).contains("\"architecture\":{\"schema\"");
    assertAsDescribed(path, "get", whole);
    assertAsDescribed(path, "get", none);
  }

  @Test
  void shouldGoThroughAllPagesAndSeeEveryCandidateOnce() throws Exception {
    String first = endpoint.get("/search/candidates?limit=1").body();
    String next = first.replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
    String second = endpoint.get("/search/candidates?limit=1&after=" + next).body();

    assertThat(first).contains(RecordedSearch.SMALL.id(), "\"total\":2");
    assertThat(second).contains(RecordedSearch.LARGE.id()).doesNotContain("next");
  }

  @Test
  void shouldNotSayAgainWhatIsKnown() throws Exception {
    for (String path : List.of("", "/frontier", "/candidates", "/trainers", "/controller")) {
      String tag = endpoint.get("/search" + path).headers().firstValue("etag").orElseThrow();
      HttpResponse<String> again = endpoint.get("/search" + path, "If-None-Match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertAsDescribed("/search" + path, "get", again);
    }
  }

  @Test
  void shouldTakeOrdersThatMakeSense() throws Exception {
    assertThat(order("pause", 202)).contains("\"ordered\":\"pause\"");
    assertThat(endpoint.orders.take()).isEqualTo(SearchGuardian.Pause.INSTANCE);
    assertThat(order("resume", 409)).contains("not paused");
    endpoint.tell(new SearchEvent.Paused());
    assertThat(endpoint.get("/search").body()).contains("\"paused\":true");
    order("pause", 409);
    order("resume", 202);
    assertThat(endpoint.orders.take()).isEqualTo(SearchGuardian.Continue.INSTANCE);
    endpoint.tell(new SearchEvent.Continued());
    assertThat(endpoint.get("/search").body()).contains("\"paused\":false");
    order("stop", 202);
    assertThat(endpoint.orders.take()).isEqualTo(SearchGuardian.Stop.INSTANCE);
  }

  @Test
  void shouldTakeABudgetThatANetworkFitsIn() throws Exception {
    try (Endpoint young = new Endpoint(folder, true).begin()) {
      young.tell(RecordedSearch.lessons());

      assertThat(budget(young, "{\"relus\": 3000}", 202)).contains("\"ordered\":\"budgets\"");

      assertThat(young.orders.take()).isEqualTo(new SearchGuardian.AddBudget(3_000));
      young.tell(new SearchEvent.BudgetAdded(3_000));
      assertThat(young.get("/search").body()).contains("\"budgets\":[2000,4000,3000]");
      assertThat(budget(young, "{\"relus\": 3000}", 409)).contains("3000 ReLUs already");
      assertThat(budget(young, "{\"relus\": 3}", 400))
          .contains("\"given\":\"3\"", "\"expected\":\"at least ");
      for (String wrong : List.of("", "3000", "{}", "{\"relus\": \"many\"}", "{\"relus\": -1}")) {
        budget(young, wrong, 400);
      }
      assertThat(young.orders).isEmpty();
    }
  }

  @Test
  void shouldTakeNoBudgetWhenNobodyClimbsAnyMore() throws Exception {
    assertThat(budget(endpoint, "{\"relus\": 3000}", 409)).contains("nobody is on the ladder");
  }

  private static String budget(Endpoint asked, String body, int status) throws Exception {
    HttpRequest.Builder request =
        asked.request("/search/budgets").POST(HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> answer = asked.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertAsDescribed("/search/budgets", "post", answer);
    return answer.body();
  }

  @Test
  void shouldTakeNoOrdersFromAPageOfAnotherAddress() throws Exception {
    HttpResponse<String> answer =
        endpoint.post("/search/stop", "Origin", "http://elsewhere.example");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertAsDescribed("/search/stop", "post", answer);
    assertThat(endpoint.orders).isEmpty();
  }

  @Test
  void shouldSayWhatMethodsThereAre() throws Exception {
    HttpResponse<String> answer = endpoint.post("/search/frontier");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("GET");
    assertThat(answer.body()).startsWith("{\"reason\":");
  }

  @Test
  void shouldKeepAndGiveWeightsAsDescribed() throws Exception {
    String path = "/search/weights/{hash}";
    HttpRequest.Builder wrong =
        endpoint
            .request("/search/weights/" + NO_HASH)
            .PUT(HttpRequest.BodyPublishers.ofString("weights"));

    assertAsDescribed(path, "get", endpoint.get("/search/weights/" + NO_HASH));
    assertAsDescribed(path, "put", endpoint.send(wrong));
  }

  /** The stream has a test of its own; the dashboard's files are many. */
  @AfterAll
  static void shouldHaveAskedForEverything() {
    Stream<String> described =
        contract.paths().stream()
            .flatMap(path -> contract.methods(path).stream().map(method -> method + " " + path));

    assertThat(described).allMatch(asked::contains);
  }

  private static String order(String word, int status) throws Exception {
    HttpResponse<String> answer = endpoint.post("/search/" + word);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertAsDescribed("/search/" + word, "post", answer);
    return answer.body();
  }

  private static void assertAsDescribed(String path, String method, HttpResponse<String> answer)
      throws Exception {
    asked.add(method + " " + path);
    assertThat(contract.complaints(path, method, answer)).as(answer.body()).isEmpty();
  }
}
