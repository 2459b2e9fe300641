package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.endpoint.Questions.BadQuestionException;
import io.allsmi.exporter.feed.Collected;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.page.DialectPages;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.util.Optional;

/** The newest collection as another exporter would tell it. */
final class DialectEndpoint implements Handler {
  private final Feed feed;
  private final DialectPages pages;
  private final Dialect dialect;
  private final Level usual;

  DialectEndpoint(Feed feed, DialectPages pages, Dialect dialect, Level usual) {
    this.feed = feed;
    this.pages = pages;
    this.dialect = dialect;
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
    Optional<Collected> collected = feed.get(level, Questions.patience(request));
    if (collected.isEmpty()) return NotYet.response();
    return Answers.of(request, pages.of(collected.get(), new DialectPages.Form(dialect, level)));
  }
}
