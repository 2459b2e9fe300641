package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.endpoint.Questions.BadQuestionException;
import io.allsmi.exporter.feed.Collected;
import io.allsmi.exporter.feed.Feed;
import io.allsmi.exporter.feed.Stream;
import io.allsmi.exporter.page.Documents;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A document for each collection, as server-sent events. A client that reads too slowly misses
 * collections and is told how many by an event {@code lag}; one that hears nothing for a while gets
 * a comment, so that it and what is between know that the other side lives.
 *
 * <p>Format: <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, section
 * 9.2</a>.
 */
final class EventsEndpoint implements Handler {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final ByteBuffer COMMENT = bytes(": alive\n\n");
  private static final ByteBuffer HELLO = bytes("retry: 3000\n\n");

  private final Feed feed;
  private final Level usual;
  private final Subscribers subscribers;
  private final Duration heartbeat;

  EventsEndpoint(Feed feed, Level usual, Subscribers subscribers) {
    this(feed, usual, subscribers, HEARTBEAT);
  }

  EventsEndpoint(Feed feed, Level usual, Subscribers subscribers, Duration heartbeat) {
    this.feed = feed;
    this.usual = usual;
    this.subscribers = subscribers;
    this.heartbeat = heartbeat;
  }

  @Override
  public Response handle(Request request) {
    Documents.Form form;
    try {
      Level level = Questions.level(request, usual);
      form = new Documents.Form(Questions.sections(request), level, false, true);
    } catch (BadQuestionException e) {
      return Response.text(400, e.line());
    }
    String client = request.peer().client();
    if (!subscribers.isRoomFor(client)) {
      return Response.text(503, "too many event streams are open").with("Retry-After", "30");
    }
    Headers headers =
        Headers.NONE
            .with("Content-Type", "text/event-stream; charset=utf-8")
            .with("Cache-Control", "no-store")
            // Proxies that collect answers would hold events back.
            .with("X-Accel-Buffering", "no");
    return new Response(200, headers, new Body.Stream(sink -> serve(client, form, sink)));
  }

  private void serve(String client, Documents.Form form, Body.Sink sink)
      throws IOException, InterruptedException {
    if (!subscribers.enter(client)) {
      sink.send(bytes("event: full\ndata: {\"retry_after_seconds\":30}\n\n"));
      return;
    }
    try (Stream stream = feed.stream(form.level())) {
      sink.send(HELLO.duplicate());
      while (stream.isOpen()) {
        Optional<Collected> next = stream.next(heartbeat);
        if (next.isPresent()) {
          if (stream.missed() > 0) sink.send(lag(stream.missed()));
          sink.send(Documents.of(next.get(), form).plain());
        } else if (stream.isOpen()) {
          sink.send(COMMENT.duplicate());
        }
      }
    } finally {
      subscribers.leave(client);
    }
  }

  private static ByteBuffer lag(long missed) {
    return bytes("event: lag\ndata: {\"missed\":" + missed + "}\n\n");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
