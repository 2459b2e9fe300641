package io.allsmi.exporter.endpoint;

import io.allsmi.wire.http.Response;

/** The answer before there is one. */
final class NotYet {
  private NotYet() {}

  static Response response() {
    return Response.text(503, "not ready: nothing has been collected yet").with("Retry-After", "1");
  }
}
