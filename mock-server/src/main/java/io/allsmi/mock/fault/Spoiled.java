package io.allsmi.mock.fault;

import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Pages and documents that a reader must not choke on. */
final class Spoiled {
  private static final long HUGE_BYTES = 100_000_000;
  private static final byte[] JUNK =
      "allsmi_device_power_watts{device=\"nv\"idia0\"} 612.3\n}{ 1 2 3\nallsmi_device_power_watts{ NaNN\n"
          .getBytes(StandardCharsets.UTF_8);

  private Spoiled() {}

  /** Behind each tenth line come three that are none; a document loses its brackets. */
  static Response malformed(Response response) {
    if (!(response.body() instanceof Body.Whole whole)) return response;
    byte[] text = bytes(whole);
    StringBuilder out = new StringBuilder(2 * text.length);
    int line = 0;
    for (byte b : text) {
      char c = (char) (b & 0xFF);
      if (c != '}' || line > 0) out.append(c);
      if (c == '\n' && line++ % 10 == 0) {
        out.append(new String(JUNK, StandardCharsets.ISO_8859_1));
      }
    }
    return with(response, out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Each line that is no comment stands there twice. */
  static Response duplicated(Response response) {
    if (!(response.body() instanceof Body.Whole whole)) return response;
    String text = new String(bytes(whole), StandardCharsets.ISO_8859_1);
    StringBuilder out = new StringBuilder(2 * text.length());
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline + 1;
      String line = text.substring(from, end);
      out.append(line);
      if (!line.startsWith("#")) out.append(line);
      from = end;
    }
    return with(response, out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The page again and again. */
  static Response huge(Response response) {
    if (!(response.body() instanceof Body.Whole whole)) return response;
    ByteBuffer page = whole.bytes();
    if (!page.hasRemaining()) return response;
    return new Response(
        response.status(),
        response.headers(),
        new Body.Stream(
            sink -> {
              for (long sent = 0; sent < HUGE_BYTES; sent += page.remaining()) {
                sink.send(page);
              }
            }));
  }

  private static byte[] bytes(Body.Whole whole) {
    ByteBuffer bytes = whole.bytes().duplicate();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }

  private static Response with(Response response, byte[] bytes) {
    return new Response(response.status(), response.headers(), Body.Whole.of(bytes));
  }
}
