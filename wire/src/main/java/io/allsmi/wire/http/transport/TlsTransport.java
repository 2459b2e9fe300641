package io.allsmi.wire.http.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * TLS between a connection and its channel. An engine, and not a socket of JSSE: an idle connection
 * then holds no buffers of the size of a record.
 */
public final class TlsTransport implements Transport {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int SMALL = 512;
  private static final byte ALERT = 21;
  private static final byte HANDSHAKE = 22;

  /**
   * After the handshake the other side may renew keys; one that does little else is an attacker.
   */
  private static final int MOST_LATER_STEPS = 64;

  private final Transport below;
  private final SSLEngine engine;
  // Encrypted bytes that came and were not used yet, ready to be read; the same decrypted.
  private ByteBuffer came = NOTHING;
  private ByteBuffer clear = NOTHING;
  private Optional<String> certificate = Optional.empty();
  private int laterSteps;

  private TlsTransport(Transport below, SSLEngine engine) {
    this.below = below;
    this.engine = engine;
  }

  /**
   * Shakes hands with a client.
   *
   * @throws NotTlsException when it does not begin that
   * @throws SSLException when they do not agree
   */
  public static TlsTransport accept(Transport below, SSLEngine engine) throws IOException {
    TlsTransport transport = new TlsTransport(below, engine);
    engine.setUseClientMode(false);
    if (!transport.receive()) throw new NotTlsException(false);
    transport.checkFirst(false);
    transport.handshake();
    return transport;
  }

  /**
   * Shakes hands with a server.
   *
   * @throws NotTlsException when it answers with something else
   * @throws SSLException when they do not agree
   */
  public static TlsTransport connect(Transport below, SSLEngine engine) throws IOException {
    TlsTransport transport = new TlsTransport(below, engine);
    engine.setUseClientMode(true);
    transport.handshake();
    return transport;
  }

  private void checkFirst(boolean alertToo) throws NotTlsException {
    byte first = came.get(came.position());
    if (first == HANDSHAKE || (alertToo && first == ALERT)) return;
    throw new NotTlsException(first >= 'A' && first <= 'Z');
  }

  private void handshake() throws IOException {
    try {
      shakeHands();
    } catch (SSLException e) {
      sendAlert();
      throw e;
    }
  }

  private void shakeHands() throws IOException {
    engine.beginHandshake();
    boolean unchecked = engine.getUseClientMode();
    ByteBuffer none = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    while (true) {
      HandshakeStatus status = engine.getHandshakeStatus();
      if (status == HandshakeStatus.NEED_UNWRAP || status == HandshakeStatus.NEED_UNWRAP_AGAIN) {
        if (unchecked && (came.hasRemaining() || receive())) checkFirst(true);
        unchecked = false;
        if (!unwrap(none)) throw new SSLException("the other side left during the handshake");
      } else if (!step(status)) {
        break;
      }
    }
    // Bytes of a request can come in the same flight as the end of the handshake.
    if (none.position() > 0) clear = none.flip();
    try {
      certificate = Optional.of(engine.getSession().getPeerPrincipal().getName());
    } catch (SSLPeerUnverifiedException ignored) {
      certificate = Optional.empty();
    }
  }

  /** Tells the other side why; the engine has that ready. */
  private void sendAlert() {
    try {
      wrap(NOTHING);
    } catch (IOException ignored) {
      // Then it does without.
    }
  }

  /** Whether the engine had something to do, other than to read. */
  private boolean step(HandshakeStatus status) throws IOException {
    switch (status) {
      case NEED_TASK -> {
        for (Runnable task = engine.getDelegatedTask();
            task != null;
            task = engine.getDelegatedTask()) {
          task.run();
        }
      }
      case NEED_WRAP -> wrap(NOTHING);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    while (!clear.hasRemaining()) {
      clear = NOTHING;
      int before = to.position();
      if (!unwrap(to)) return -1;
      if (to.position() > before) return to.position() - before;
      while (step(engine.getHandshakeStatus())) {
        if (++laterSteps > MOST_LATER_STEPS || !isModern()) {
          throw new SSLException("the other side renegotiates");
        }
      }
    }
    int count = Math.min(to.remaining(), clear.remaining());
    to.put(clear.slice(clear.position(), count));
    clear.position(clear.position() + count);
    return count;
  }

  private boolean isModern() {
    return engine.getSession().getProtocol().equals("TLSv1.3");
  }

  /** Decrypts a record, after reading one if need be; false at the end. */
  private boolean unwrap(ByteBuffer to) throws IOException {
    ByteBuffer target = to;
    boolean aside = false;
    while (true) {
      switch (engine.unwrap(came, target).getStatus()) {
        case OK -> {
          if (!came.hasRemaining()) came = NOTHING;
          if (aside) clear = target.flip();
          return true;
        }
        case CLOSED -> {
          return false;
        }
        case BUFFER_UNDERFLOW -> {
          if (!receive()) return false;
        }
        case BUFFER_OVERFLOW -> {
          // Said of the record's announced length, before the whole of it is here.
          if (aside) throw new SSLException("a record that is too long");
          target = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
          aside = true;
        }
      }
    }
  }

  /** Waits for encrypted bytes behind those that are there; false at the end. */
  private boolean receive() throws IOException {
    int kept = came.remaining();
    // Most records that clients send are small; a longer one gets room for the longest there is.
    int longest = engine.getSession().getPacketBufferSize();
    int room = kept == 0 ? SMALL : Math.max(longest, kept + SMALL);
    ByteBuffer more = ByteBuffer.allocate(room).put(came);
    int count = below.read(more);
    came = more.flip();
    return count >= 0;
  }

  @Override
  public void write(ByteBuffer... from) throws IOException {
    ByteBuffer sealed = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    long left = 0;
    for (ByteBuffer buffer : from) left += buffer.remaining();
    while (left > 0) {
      SSLEngineResult result = engine.wrap(from, sealed.clear());
      if (result.getStatus() != SSLEngineResult.Status.OK) throw new SSLException("closed");
      left -= result.bytesConsumed();
      below.write(sealed.flip());
    }
  }

  private void wrap(ByteBuffer from) throws IOException {
    ByteBuffer sealed = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(from, sealed);
    below.write(sealed.flip());
  }

  @Override
  public void finish() throws IOException {
    engine.closeOutbound();
    wrap(NOTHING);
    below.finish();
  }

  @Override
  public Optional<String> certificate() {
    return certificate;
  }

  @Override
  public boolean secure() {
    return true;
  }
}
