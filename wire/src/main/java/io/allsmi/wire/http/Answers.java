package io.allsmi.wire.http;

import java.io.IOException;

/** A handler whose failures are answers as well, with a limit to how often it is in use at once. */
final class Answers {
  private final Core core;
  private final Handler handler;

  Answers(Core core, Handler handler) {
    this.core = core;
    this.handler = handler;
  }

  /** An answer that can be sent as it is. */
  Response to(Request request) throws InterruptedException {
    int most = core.limits().handling();
    try {
      if (core.counters().handling.incrementAndGet() > most) {
        core.counters().refused(Refusal.BUSY);
        return Response.text(503, "too many requests at once").with("Retry-After", "1");
      }
      Response response = handle(request);
      core.counters().served.increment();
      return response;
    } finally {
      core.counters().handling.decrementAndGet();
    }
  }

  private Response handle(Request request) throws InterruptedException {
    try {
      Response response = handler.handle(request);
      ResponseWriter.check(response);
      return response;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      core.complain("no answer to " + request.path() + ": " + e);
      return Response.text(500, "internal error");
    }
  }
}
