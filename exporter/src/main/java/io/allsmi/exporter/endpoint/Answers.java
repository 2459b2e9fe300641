package io.allsmi.exporter.endpoint;

import io.allsmi.exporter.page.Rendition;
import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.text.Negotiation;

/** Sends what was rendered, compressed where the client prefers that. */
final class Answers {
  private Answers() {}

  static Response of(Request request, Rendition rendition) {
    Headers headers =
        Headers.NONE
            .with("Content-Type", rendition.contentType())
            .with("Vary", "Accept, Accept-Encoding");
    if (!Negotiation.gzip(request.headers().all("Accept-Encoding"))) {
      return new Response(200, headers, new Body.Whole(rendition.plain()));
    }
    headers = headers.with("Content-Encoding", "gzip");
    return new Response(200, headers, new Body.Whole(rendition.compressed()));
  }
}
