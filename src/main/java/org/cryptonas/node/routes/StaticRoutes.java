package org.cryptonas.node.routes;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpCharsets;
import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.MediaTypes;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.model.Uri;
import akka.http.javadsl.model.headers.EntityTag;
import akka.http.javadsl.model.headers.RawHeader;
import akka.http.javadsl.server.AllDirectives;
import akka.http.javadsl.server.Route;
import java.util.List;
import java.util.Map;

/** {@code GET /search/ui/}: the dashboard. It may load and reach nothing but this server. */
final class StaticRoutes extends AllDirectives {
  private static final String HOME = "/search/ui/";
  private static final Map<String, ContentType> TYPES =
      Map.of(
          "html", ContentTypes.TEXT_HTML_UTF8,
          "css", MediaTypes.TEXT_CSS.toContentType(HttpCharsets.UTF_8),
          "js", MediaTypes.APPLICATION_JAVASCRIPT.toContentType(HttpCharsets.UTF_8),
          "svg", MediaTypes.IMAGE_SVG_XML.toContentType());

  /** Files change with the program: browsers keep them, and ask each time whether they may. */
  private static final List<HttpHeader> HEADERS =
      List.of(
          RawHeader.create(
              "Content-Security-Policy",
              "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'"),
          RawHeader.create("X-Content-Type-Options", "nosniff"),
          RawHeader.create("Referrer-Policy", "no-referrer"),
          RawHeader.create("Cache-Control", "no-cache"));

  private final StaticFiles files = new StaticFiles();

  Route route() {
    return pathPrefix("ui", () -> concat(pathEnd(this::home), extractUnmatchedPath(this::file)));
  }

  private Route home() {
    return get(() -> redirect(Uri.create(HOME), StatusCodes.PERMANENT_REDIRECT));
  }

  private Route file(String path) {
    return get(
        () ->
            files
                .at(path.substring(1))
                .map(this::unlessKnown)
                .orElseGet(
                    () ->
                        complete(
                            Answers.refusal(StatusCodes.NOT_FOUND, "no file of this name here"))));
  }

  private Route unlessKnown(StaticFiles.Served file) {
    return conditional(EntityTag.create(file.tag(), false), () -> complete(answer(file)));
  }

  private static HttpResponse answer(StaticFiles.Served file) {
    return HttpResponse.create().addHeaders(HEADERS).withEntity(type(file.name()), file.bytes());
  }

  private static ContentType type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, ContentTypes.APPLICATION_OCTET_STREAM);
  }
}
