package io.allsmi.exporter.endpoint;

import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.util.Map;

/** Gives a request to whom its path belongs. */
final class Router implements Handler {
  private final Map<String, Handler> routes;

  Router(Map<String, Handler> routes) {
    this.routes = Map.copyOf(routes);
  }

  @Override
  public Response handle(Request request) throws IOException, InterruptedException {
    Handler handler = routes.get(request.path());
    if (handler == null) return Response.text(404, "there is no such page; / lists what there is");
    return handler.handle(request);
  }
}
