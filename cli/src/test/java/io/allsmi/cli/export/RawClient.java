package io.allsmi.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends whatever it is given, and may leave when it likes. */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  /** Sends bytes; a server that refuses may close while they are on their way. */
  RawClient send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Sends a text again and again, until the server has had enough. */
  RawClient flood(String text, int times) throws IOException {
    try {
      for (int i = 0; i < times; i++) send(text);
    } catch (SocketException enough) {
      return this;
    }
    return this;
  }

  /** All that comes until the server closes, or that came until it cut the connection. */
  String untilClosed() throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) received.write(buffer, 0, n);
    } catch (SocketException cut) {
      return received.toString(StandardCharsets.ISO_8859_1);
    }
    return received.toString(StandardCharsets.ISO_8859_1);
  }

  /** So many bytes at most, as they come first. */
  int readSome(int most) throws IOException {
    return socket.getInputStream().read(new byte[most]);
  }

  /** Leaves without a word: what is on its way is thrown away. */
  void vanish() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
