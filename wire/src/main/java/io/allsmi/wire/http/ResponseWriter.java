package io.allsmi.wire.http;

import io.allsmi.wire.http.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes the answers of one connection. */
final class ResponseWriter {
  private static final String OURS = " date content-length transfer-encoding connection ";
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Transport transport;
  private final HttpDate date;

  ResponseWriter(Transport transport, HttpDate date) {
    this.transport = transport;
    this.date = date;
  }

  /**
   * Makes sure that an answer can be sent as it is.
   *
   * @throws IllegalArgumentException when it would break the protocol
   */
  static void check(Response response) {
    if (response.status() < 200 || response.status() > 999) {
      throw new IllegalArgumentException("no status of an answer: " + response.status());
    }
    for (Headers.Field field : response.headers().fields()) {
      if (!FieldSyntax.isToken(field.name()) || !FieldSyntax.isValue(field.value())) {
        throw new IllegalArgumentException("no header field: " + field.name());
      }
    }
  }

  /** Sends head and body in one go: apart, the body would wait until the head is confirmed. */
  void whole(Response response, ByteBuffer body, boolean bodyless, boolean chunks, boolean keep)
      throws IOException {
    boolean hasBody = StatusLine.hasBody(response.status());
    StringBuilder head = head(response);
    if (hasBody) head.append("Content-Length: ").append(body.remaining()).append("\r\n");
    ByteBuffer bytes = end(head, chunks, keep);
    if (bodyless || !hasBody) {
      transport.write(bytes);
    } else {
      transport.write(bytes, body.duplicate());
    }
  }

  /** Sends an answer as a broken server would. */
  void broken(Response response, Body.Broken body, boolean chunks) throws IOException {
    if (body.length().isEmpty()) {
      transport.write(body.bytes().duplicate());
      return;
    }
    StringBuilder head = head(response);
    head.append("Content-Length: ").append(body.length().getAsLong()).append("\r\n");
    transport.write(end(head, chunks, false), body.bytes().duplicate());
  }

  /** Sends the head of a stream; the sink takes the rest. */
  StreamSink stream(Response response, boolean chunks, boolean keep) throws IOException {
    StringBuilder head = head(response);
    if (chunks) head.append("Transfer-Encoding: chunked\r\n");
    transport.write(end(head, chunks, keep));
    return new StreamSink(transport, chunks);
  }

  /** Ends a stream that was sent in chunks. */
  void lastChunk() throws IOException {
    transport.write(ByteBuffer.wrap(LAST_CHUNK));
  }

  private StringBuilder head(Response response) {
    StringBuilder head = new StringBuilder(256);
    head.append(StatusLine.of(response.status()));
    head.append("Date: ").append(date.at(System.currentTimeMillis())).append("\r\n");
    for (Headers.Field field : response.headers().fields()) {
      if (OURS.contains(" " + field.name().toLowerCase(Locale.ROOT) + " ")) continue;
      head.append(field.name()).append(": ").append(field.value()).append("\r\n");
    }
    return head;
  }

  private static ByteBuffer end(StringBuilder head, boolean chunks, boolean keep) {
    if (!keep) {
      head.append("Connection: close\r\n");
    } else if (!chunks) {
      // A client of HTTP/1.0 asked for it, and believes it only when it is told.
      head.append("Connection: keep-alive\r\n");
    }
    return ByteBuffer.wrap(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
