package org.cryptonas.search.weights;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.cryptonas.data.Sha256;

/**
 * The weights of a search on another node, by HTTP, with copies at hand. Whatever is read was held
 * against its hash; what is damaged or missing is fetched again.
 */
public final class RemoteWeightStore implements WeightStore {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private final HttpSender http;
  private final Supplier<URI> address;
  private final WeightStore copies;
  private final Patience patience;

  /**
   * A store on whichever node has it.
   *
   * @param address what hashes are appended to, asked for each request; ends with a slash
   * @param access how it is reached
   * @param copies where fetched files are kept
   * @param patience how often a request is repeated
   */
  public RemoteWeightStore(
      Supplier<URI> address, HttpAccess access, WeightStore copies, Patience patience) {
    this.http = HttpSender.within(FOR_AN_ANSWER, access);
    this.address = address;
    this.copies = copies;
    this.patience = patience;
  }

  @Override
  public String put(byte[] bytes) throws IOException {
    String hash = copies.put(bytes);
    return patience.of(
        said(hash, "handed over to"),
        () -> {
          require(
              NO_CONTENT, http.send(request(hash).PUT(BodyPublishers.ofByteArray(bytes)).build()));
          return hash;
        });
  }

  @Override
  public byte[] get(String hash) throws IOException {
    try {
      return copies.get(hash);
    } catch (IOException missingOrDamaged) {
      return patience.of(said(hash, "fetched from"), () -> fetched(hash));
    }
  }

  private byte[] fetched(String hash) throws IOException {
    byte[] bytes = require(OK, http.send(request(hash).GET().build())).body();
    String found = new Sha256().add(bytes).hex();
    if (!found.equals(hash)) {
      throw new IOException("they came with hash " + found);
    }
    copies.put(bytes);
    return bytes;
  }

  private static HttpResponse<byte[]> require(int status, HttpResponse<byte[]> answer)
      throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(Refusal.of(answer).reason());
    }
    return answer;
  }

  private HttpRequest.Builder request(String hash) {
    return HttpRequest.newBuilder(address.get().resolve(hash));
  }

  private String said(String hash, String what) {
    return "weights %s could not be %s %s".formatted(hash, what, address.get());
  }
}
