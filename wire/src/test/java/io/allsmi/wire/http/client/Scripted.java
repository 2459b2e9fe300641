package io.allsmi.wire.http.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers each request with the next bytes of a script, whatever was asked. */
final class Scripted implements AutoCloseable {
  /** Said instead of an answer: the connection closes, without an answer. */
  static final String CLOSE = "CLOSE";

  /** Said instead of an answer: nothing happens. */
  static final String SILENCE = "SILENCE";

  /** At the end of an answer: the connection closes behind it. */
  static final String THEN_CLOSE = "\u0000CLOSE";

  final List<String> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket listener;
  private final Queue<byte[]> script = new ConcurrentLinkedQueue<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  Scripted(String... answers) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    for (String answer : answers) add(answer.getBytes(StandardCharsets.ISO_8859_1));
    Thread.ofVirtual().start(this::accept);
  }

  void add(byte[] answer) {
    script.add(answer);
  }

  int port() {
    return listener.getLocalPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Ends all connections, as a server that starts anew does. */
  void hangUp() throws IOException {
    for (Socket socket : open) socket.close();
    open.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      while (true) {
        String request = readHead(socket.getInputStream());
        if (request.isEmpty()) return;
        requests.add(request);
        byte[] answer = script.poll();
        String text = answer == null ? CLOSE : new String(answer, StandardCharsets.ISO_8859_1);
        if (text.equals(CLOSE)) return;
        if (text.equals(SILENCE)) continue;
        boolean last = text.endsWith(THEN_CLOSE);
        int length = last ? text.length() - THEN_CLOSE.length() : text.length();
        socket
            .getOutputStream()
            .write(text.substring(0, length).getBytes(StandardCharsets.ISO_8859_1));
        if (last) return;
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }

  private static String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) return "";
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    hangUp();
  }
}
