package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.endpoint.Questions.BadQuestionException;
import io.allsmi.exporter.feed.Collected;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.page.Pages;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.text.Format;
import io.allsmi.wire.text.Negotiation;
import io.allsmi.wire.text.Selection;
import java.util.List;
import java.util.Optional;

/** The newest collection in the text that Prometheus reads. */
final class MetricsEndpoint implements Handler {
  /** More names than there are collectors. */
  private static final int MOST_NAMES = 64;

  private final Feed feed;
  private final Pages pages;
  private final Level usual;

  MetricsEndpoint(Feed feed, Pages pages, Level usual) {
    this.feed = feed;
    this.pages = pages;
    this.usual = usual;
  }

  @Override
  public Response handle(Request request) throws InterruptedException {
    Level level;
    try {
      level = Questions.level(request, usual);
    } catch (BadQuestionException e) {
      return Response.text(400, e.line());
    }
    List<String> names = request.parameters("collect[]");
    if (names.size() > MOST_NAMES) return Response.text(400, "too many collect[]");
    Optional<Collected> collected = feed.get(level, Questions.patience(request));
    if (collected.isEmpty()) return NotYet.response();
    Selection selection = Selection.of(names);
    List<String> unknown = selection.unknownIn(collected.get().snapshot());
    if (!unknown.isEmpty()) {
      List<String> known = Selection.sourcesOf(collected.get().snapshot());
      return Response.text(
          400, "collect[] names no collector of this node; it has " + String.join(", ", known));
    }
    Format format = Negotiation.format(request.headers().all("Accept"));
    return Answers.of(request, pages.of(collected.get(), new Pages.Form(format, level, selection)));
  }
}
