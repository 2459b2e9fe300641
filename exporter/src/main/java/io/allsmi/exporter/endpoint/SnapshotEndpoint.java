package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.endpoint.Questions.BadQuestionException;
import io.allsmi.exporter.feed.Collected;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.page.Documents;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.util.Optional;

/** The newest collection as a JSON document. */
final class SnapshotEndpoint implements Handler {
  private final Feed feed;
  private final Level usual;

  SnapshotEndpoint(Feed feed, Level usual) {
    this.feed = feed;
    this.usual = usual;
  }

  @Override
  public Response handle(Request request) throws InterruptedException {
    Documents.Form form;
    try {
      Level level = Questions.level(request, usual);
      boolean pretty = Questions.isSet(request, "pretty");
      form = new Documents.Form(Questions.sections(request), level, pretty, false);
    } catch (BadQuestionException e) {
      return Response.text(400, e.line());
    }
    Optional<Collected> collected = feed.get(form.level(), Questions.patience(request));
    if (collected.isEmpty()) return NotYet.response();
    return Answers.of(request, Documents.of(collected.get(), form))
        .with("Cache-Control", "no-store");
  }
}
