package io.allsmi.wire.http;

import java.io.IOException;

/** Answers requests; called by many threads at once. */
public interface Handler {
  /**
   * The answer to a request.
   *
   * @throws IOException where none can be made; the client gets status 500
   * @throws InterruptedException when the server is closed
   */
  Response handle(Request request) throws IOException, InterruptedException;
}
