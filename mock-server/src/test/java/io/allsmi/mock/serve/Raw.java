package io.allsmi.mock.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What a node sends, as far as it comes.
 *
 * @param text a character for each byte
 */
record Raw(String text, boolean reset) {
  private static final int PATIENCE_MILLIS = 20_000;

  /** Asks for a path below the node's own, with more header fields. */
  static Raw get(MockNode node, String path, String fields) throws IOException {
    return get(node.url().resolve("/"), node.url().getPath() + path, fields);
  }

  static Raw get(URI server, String target, String fields) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String host = fields.contains("Host:") ? "" : "Host: localhost\r\n";
      String request = "GET " + target + " HTTP/1.1\r\n" + host + fields + "Connection: close\r\n";
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return read(socket.getInputStream());
    }
  }

  private static Raw read(InputStream in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
      return new Raw(out.toString(StandardCharsets.ISO_8859_1), false);
    } catch (IOException e) {
      return new Raw(out.toString(StandardCharsets.ISO_8859_1), true);
    }
  }

  String body() {
    return text.substring(text.indexOf("\r\n\r\n") + 4);
  }

  /** The length that the head promises. */
  int promised() {
    int at = text.indexOf("Content-Length: ") + 16;
    return Integer.parseInt(text.substring(at, text.indexOf('\r', at)));
  }
}
