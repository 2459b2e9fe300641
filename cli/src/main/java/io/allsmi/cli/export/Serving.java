package io.allsmi.cli.export;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.log.Log;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.Listener;
import io.allsmi.exporter.web.Reach;
import io.allsmi.exporter.web.WebGuard;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Bound;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Security;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server with everything that a call says of who may read, and how much at once. */
final class Serving implements AutoCloseable {
  private final Invocation call;
  private final WebGuard guard;
  private final HttpServer server;
  private final List<Bound> bound = new ArrayList<>();

  private Serving(Invocation call, WebGuard guard) {
    this.call = call;
    this.guard = guard;
    HttpLimits usual = HttpLimits.DEFAULT;
    HttpLimits limits = usual.withCounts(usual.connections(), call.get(ExportKeys.MAX_REQUESTS));
    server = new HttpServer(limits, Serving::warn);
  }

  /**
   * A server that listens nowhere yet.
   *
   * @throws UserError for a web configuration that cannot be used
   */
  static Serving of(Invocation call) {
    try {
      return new Serving(call, WebGuard.open(Access.of(call), Serving::warn));
    } catch (WebConfigException refused) {
      throw UserError.problem(String.valueOf(refused.getMessage()));
    }
  }

  WebGuard guard() {
    return guard;
  }

  HttpServer server() {
    return server;
  }

  /** What answers at a listener. */
  interface Answering {
    /**
     * @param dialect what is said of that listener alone
     */
    Handler in(Optional<Dialect> dialect);
  }

  /**
   * Answers from now on wherever the call says. A socket stands for the usual port, and beside a
   * port that was asked for.
   */
  void listen(Answering answering) throws IOException {
    Optional<Path> socket = call.find(ExportKeys.SOCKET);
    if (socket.isEmpty() || call.settings().isGiven(ExportKeys.LISTEN)) {
      for (Listener listener : call.get(ExportKeys.LISTEN)) {
        listen(listener.address(), answering.in(listener.dialect()));
      }
    }
    if (socket.isPresent()) {
      listen(new ListenAddress.Unix(socket.get()), answering.in(Optional.empty()));
    }
  }

  private void listen(ListenAddress address, Handler handler) throws IOException {
    Reach reach = Reach.of(address);
    Security security = reach == Reach.SOCKET ? Security.PLAIN : guard.security();
    bound.add(server.listen(address, guard.guard(handler, reach), security));
  }

  /** Tells the user where it listens. */
  void say() {
    for (Bound each : bound) {
      String line = StartLine.of(each.address(), guard.encrypts(), guard.asksWho());
      call.io().err().println("allsmi: " + line);
    }
    call.io().err().flush();
  }

  private static void warn(String line) {
    Log.write("io.allsmi.http", Level.WARNING, line, null);
  }

  @Override
  public void close() {
    server.close();
  }
}
