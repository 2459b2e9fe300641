package io.allsmi.wire.http;

import io.allsmi.wire.http.transport.Deadline;
import io.allsmi.wire.http.transport.NotTlsException;
import io.allsmi.wire.http.transport.PlainTransport;
import io.allsmi.wire.http.transport.TlsTransport;
import io.allsmi.wire.http.transport.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** Serves one client, request after request, on a virtual thread of its own. */
final class Connection {
  private enum Phase {
    /** Its thread has not begun; its request may be here already. */
    NEW,
    HANDSHAKE,
    IDLE,
    READING,
    HANDLING,
    ANSWERING,
    STREAMING,
    /** Its answer is sent; it only waits for the client to close. */
    ENDING
  }

  private static final int DRAINED = 64 * 1024;

  private final Core core;
  private final Listener listener;
  private final SocketChannel channel;
  private final Thread thread;
  private final Deadline deadline = new Deadline();
  private volatile Phase phase = Phase.NEW;
  private volatile long since = System.nanoTime();

  Connection(Core core, Listener listener, SocketChannel channel) {
    this.core = core;
    this.listener = listener;
    this.channel = channel;
    thread = Thread.ofVirtual().name("http").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean belongsTo(Listener other) {
    return listener == other;
  }

  /** Whether nothing is lost when it closes. */
  boolean isIdle() {
    return phase == Phase.IDLE || phase == Phase.HANDSHAKE;
  }

  /** Whether it has answered, and only waits for the client to close. */
  boolean isEnding() {
    return phase == Phase.ENDING;
  }

  /** Whether a client still gets an answer that has an end. */
  boolean isAnswering() {
    return phase == Phase.READING || phase == Phase.HANDLING || phase == Phase.ANSWERING;
  }

  /** Since when it is idle or ends. */
  long since() {
    return since;
  }

  boolean isLate(long now) {
    return deadline.isOver(now);
  }

  void closeLate() {
    if (phase != Phase.IDLE && phase != Phase.ENDING) core.counters().refused(Refusal.SLOW);
    close();
  }

  /** Ends a stream or a handler, which find themselves interrupted. */
  void interrupt() {
    thread.interrupt();
  }

  void close() {
    deadline.none();
    try {
      channel.close();
    } catch (IOException ignored) {
      // Nothing is left to be done with it.
    }
  }

  private void run() {
    try {
      if (channel.getLocalAddress() instanceof InetSocketAddress) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      }
      Optional<Security.Tls> tls = security();
      if (tls.isPresent()) {
        serveSecurely(tls.get());
      } else {
        serve(new PlainTransport(channel, deadline, core.limits().write()));
      }
    } catch (IOException ignored) {
      // The client is gone, or was sent away.
    } catch (RuntimeException | Error e) {
      core.complain("a connection failed: " + e);
    } finally {
      core.connections().remove(this);
      close();
    }
  }

  private Optional<Security.Tls> security() throws IOException {
    try {
      return listener.security().next();
    } catch (IOException e) {
      core.complain("no TLS for " + listener.address() + ": " + e.getMessage());
      throw e;
    }
  }

  private void serveSecurely(Security.Tls tls) throws IOException {
    phase = Phase.HANDSHAKE;
    SSLEngine engine = tls.context().createSSLEngine();
    engine.setSSLParameters(tls.parameters());
    // However slowly the client takes bytes, the handshake has one deadline.
    deadline.cap(core.limits().handshake());
    deadline.in(core.limits().handshake());
    TlsTransport transport;
    try {
      transport =
          TlsTransport.accept(new PlainTransport(channel, deadline, core.limits().write()), engine);
      deadline.none();
    } catch (NotTlsException e) {
      PlainTransport plain = new PlainTransport(channel, deadline, core.limits().linger());
      if (e.isText()) refuse(plain, new RefusedException(400, Refusal.TLS, "use https:// here"));
      else core.counters().refused(Refusal.TLS);
      return;
    } catch (SSLException e) {
      core.counters().refused(Refusal.TLS);
      beginEnd();
      channel.shutdownOutput();
      drain();
      return;
    }
    serve(transport);
  }

  private void serve(Transport transport) throws IOException {
    Peer peer = new Peer(address(), transport.secure(), transport.certificate());
    HeadBuffer head = new HeadBuffer(core.limits(), core.headMemory());
    try {
      boolean keep = true;
      while (keep) {
        if (!awaitHead(transport, head)) return;
        RequestHead request = RequestParser.parse(head.bytes(), head.start(), head.end(), peer);
        head.next();
        keep = answer(transport, request);
      }
      end(transport);
    } catch (RefusedException e) {
      refuse(transport, e);
    } finally {
      head.release();
    }
  }

  /** Whether a whole head came. */
  private boolean awaitHead(Transport transport, HeadBuffer head)
      throws IOException, RefusedException {
    if (head.isEmpty()) {
      since = System.nanoTime();
      phase = Phase.IDLE;
      deadline.in(core.limits().idle());
    } else {
      beginReading();
    }
    while (!head.isWhole()) {
      if (core.connections().isClosing() && head.isEmpty()) return false;
      if (head.fill(transport) < 0) return false;
      if (phase == Phase.IDLE) beginReading();
    }
    return true;
  }

  private void beginReading() {
    phase = Phase.READING;
    deadline.in(core.limits().head());
  }

  /** Whether the connection may go on. */
  private boolean answer(Transport transport, RequestHead head) throws IOException {
    phase = Phase.HANDLING;
    deadline.none();
    Response response;
    try {
      response = listener.answers().to(head.request());
    } catch (InterruptedException e) {
      return false;
    }
    boolean keep = head.keep() && !core.connections().isClosing();
    ResponseWriter writer = new ResponseWriter(transport, core.date());
    return switch (response.body()) {
      case Body.Whole whole -> {
        beginAnswer(whole.bytes().remaining());
        writer.whole(response, whole.bytes(), head.bodyless(), head.chunks(), keep);
        deadline.none();
        yield keep;
      }
      case Body.Broken broken -> {
        beginAnswer(broken.bytes().remaining());
        writer.broken(response, broken, head.chunks());
        if (broken.reset()) reset();
        yield false;
      }
      case Body.Stream stream -> {
        phase = Phase.STREAMING;
        yield stream(writer, response, stream.source(), head, keep);
      }
    };
  }

  private void beginAnswer(int bytes) {
    phase = Phase.ANSWERING;
    deadline.cap(core.limits().write().plusSeconds(bytes / core.limits().slowest()));
  }

  private boolean stream(
      ResponseWriter writer, Response response, Body.Source source, RequestHead head, boolean keep)
      throws IOException {
    boolean keepAfter = keep && (head.chunks() || head.bodyless());
    core.counters().streams.incrementAndGet();
    try {
      StreamSink sink = writer.stream(response, head.chunks(), keepAfter);
      deadline.none();
      if (head.bodyless()) return keepAfter;
      if (!stream(source, sink)) return false;
      if (head.chunks()) writer.lastChunk();
      return keepAfter;
    } finally {
      core.counters().streams.decrementAndGet();
    }
  }

  /** Whether the source came to its end; without a last chunk the client sees that it did not. */
  private boolean stream(Body.Source source, StreamSink sink) {
    try {
      source.sendTo(
          bytes -> {
            sink.send(bytes);
            deadline.none();
          });
      return true;
    } catch (InterruptedException e) {
      return false;
    } catch (IOException | RuntimeException e) {
      if (!sink.isGone()) core.complain("a stream failed: " + e);
      return false;
    }
  }

  private void refuse(Transport transport, RefusedException reason) throws IOException {
    core.counters().refused(reason.refusal());
    Response response = reason.response();
    if (response.body() instanceof Body.Whole whole) {
      beginAnswer(whole.bytes().remaining());
      new ResponseWriter(transport, core.date()).whole(response, whole.bytes(), false, true, false);
      end(transport);
    }
  }

  /** Ends the connection in order. */
  private void end(Transport transport) throws IOException {
    beginEnd();
    transport.finish();
    drain();
  }

  private void beginEnd() {
    deadline.none();
    deadline.cap(core.limits().linger());
    deadline.in(core.limits().linger());
  }

  /**
   * Waits a little for the client to close: a server that does it first can take back its answer.
   */
  private void drain() throws IOException {
    if (core.connections().isClosing()) return;
    since = System.nanoTime();
    phase = Phase.ENDING;
    deadline.in(core.limits().linger());
    ByteBuffer rest = ByteBuffer.allocate(1024);
    int drained = 0;
    int count = 0;
    while (count >= 0 && drained < DRAINED) {
      drained += count;
      count = channel.read(rest.clear());
    }
  }

  /** Closes with what is called a reset: the client learns that it did not get all. */
  private void reset() throws IOException {
    if (channel.getLocalAddress() instanceof InetSocketAddress) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    channel.close();
  }

  private String address() throws IOException {
    if (!(channel.getRemoteAddress() instanceof InetSocketAddress address)) return "unix";
    String text = address.getAddress().getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
