package io.allsmi.wire.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer. The server adds {@code Date}, {@code Content-Length} or {@code Transfer-Encoding}, and
 * {@code Connection}.
 *
 * @param status for example 200
 */
public record Response(int status, Headers headers, Body body) {

  /** A whole body of that media type. */
  public static Response of(int status, String contentType, byte[] body) {
    return new Response(
        status, Headers.NONE.with("Content-Type", contentType), Body.Whole.of(body));
  }

  /** One line of text. */
  public static Response text(int status, String line) {
    return of(
        status, "text/plain; charset=utf-8", line.concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more header field. */
  public Response with(String name, String value) {
    return new Response(status, headers.with(name, value), body);
  }
}
