package io.allsmi.exporter.web;

import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.Peer;
import io.allsmi.wire.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Requests as a server would hand them over. */
public final class TestRequests {
  private TestRequests() {}

  /** A request for the metrics with these header fields, given as names and values. */
  public static Request with(String... fields) {
    return from("192.0.2.7", fields);
  }

  /** The same from a client of that address. */
  public static Request from(String address, String... fields) {
    Headers headers = Headers.NONE;
    for (int i = 0; i < fields.length; i += 2) headers = headers.with(fields[i], fields[i + 1]);
    return new Request("/metrics", Map.of(), headers, new Peer(address, false, Optional.empty()));
  }

  /** The value of the field {@code Authorization} for that name and password. */
  public static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
