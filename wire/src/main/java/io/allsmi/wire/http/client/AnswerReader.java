package io.allsmi.wire.http.client;

import io.allsmi.wire.http.HeadScan;
import io.allsmi.wire.http.MalformedException;
import io.allsmi.wire.http.StatusLine;
import io.allsmi.wire.http.client.FetchException.Kind;
import io.allsmi.wire.http.transport.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads answers of one server, one after the other. It waits for the first bytes with a small
 * array, so that thousands of servers that take their time hold little.
 */
final class AnswerReader {
  private static final byte[] NOTHING = new byte[0];
  private static final int SMALL = 1024;
  private static final int USUAL = 32 * 1024;
  private static final int MOST_INTERIM = 8;
  private static final int TLS_ALERT = 21;

  private final Buffers buffers;
  private final ClientLimits limits;
  private final HeadScan scan;
  private final AnswerHead head = new AnswerHead();
  private final Chunks chunks = new Chunks();
  private byte[] bytes = NOTHING;
  private int end;
  private int length;
  private int lastLength = USUAL;
  private boolean reusable;

  AnswerReader(Buffers buffers, ClientLimits limits) {
    this.buffers = buffers;
    this.limits = limits;
    scan = new HeadScan(limits.statusLine(), limits.fieldSection(), limits.fields());
  }

  /** Whether anything came. */
  boolean began() {
    return end > 0;
  }

  AnswerHead head() {
    return head;
  }

  /** The body from the first byte on, until the answer is released. */
  byte[] body() {
    return bytes;
  }

  /** Of the body, in bytes. */
  int length() {
    return length;
  }

  /** Whether the connection stands where the next answer begins. */
  boolean reusable() {
    return reusable;
  }

  /** Whether bytes came behind a head that was read alone. */
  boolean hasMore() {
    return end > scan.end();
  }

  /** Gives up what it borrowed. */
  void release() {
    if (bytes.length > 0) buffers.giveBack(bytes);
    bytes = NOTHING;
    end = 0;
    length = 0;
    reusable = false;
  }

  /**
   * Reads a whole answer.
   *
   * @throws IOException when the connection breaks
   * @throws FetchException when the answer is more than the limits allow
   * @throws MalformedException when it is no answer
   */
  void read(Transport transport) throws IOException, FetchException, MalformedException {
    readHead(transport);
    if (!StatusLine.hasBody(head.status())) {
      reusable = head.keeps() && scan.end() == end;
    } else if (head.chunked()) {
      readChunks(transport);
    } else if (head.length() >= 0) {
      readFixed(transport, head.length());
    } else {
      readAll(transport);
    }
    lastLength = Math.max(length, SMALL);
  }

  /** Reads the head of an answer that has nothing behind it, such as a proxy's to CONNECT. */
  void readHead(Transport transport) throws IOException, MalformedException {
    release();
    bytes = buffers.take(SMALL);
    scan.reset(0);
    for (int interim = 0; interim <= MOST_INTERIM; interim++) {
      while (!scan.isWhole(bytes, end)) {
        if (end == bytes.length) grow(2 * end);
        if (fill(transport) < 0) {
          throw new EOFException(began() ? "closed within the head" : "closed without an answer");
        }
        checkBegin();
      }
      head.parse(bytes, scan.start(), scan.end());
      if (head.status() >= 200) return;
      if (head.status() == 101) throw MalformedException.syntax("another protocol");
      scan.reset(scan.end());
    }
    throw MalformedException.syntax("too many interim answers");
  }

  private void checkBegin() throws MalformedException {
    int from = scan.start();
    if (from >= end || bytes[from] == '\r' || AnswerHead.mayBegin(bytes, from, end)) return;
    throw MalformedException.syntax(
        bytes[from] == TLS_ALERT ? "it speaks TLS; use https://" : "it is no HTTP/1.1");
  }

  private void readFixed(Transport transport, long announced) throws IOException, FetchException {
    if (announced > limits.body()) throw tooLarge();
    length = (int) announced;
    // One more than is needed shows what a server sends behind the end.
    beginBody(Math.min(length + 1, Math.max(lastLength, USUAL) + 1));
    while (end < length) {
      if (end == bytes.length) grow(Math.min(length + 1, 2 * end));
      if (fill(transport) < 0) {
        throw new EOFException("closed after " + end + " of " + length + " bytes");
      }
    }
    reusable = head.keeps() && end == length;
  }

  private void readChunks(Transport transport)
      throws IOException, FetchException, MalformedException {
    beginBody(Math.max(lastLength + lastLength / 8, USUAL));
    chunks.reset();
    end = chunks.take(bytes, 0, end, 0);
    while (!chunks.isDone()) {
      if (end > limits.body()) throw tooLarge();
      if (end == bytes.length) grow(2 * end);
      int from = end;
      if (fill(transport) < 0) throw new EOFException("closed after " + from + " bytes");
      end = chunks.take(bytes, from, end, from);
    }
    if (end > limits.body()) throw tooLarge();
    length = end;
    reusable = head.keeps() && chunks.surplus() == 0;
  }

  private void readAll(Transport transport) throws IOException, FetchException {
    beginBody(Math.max(lastLength + 1, USUAL));
    do {
      if (end > limits.body()) throw tooLarge();
      if (end == bytes.length) grow(2 * end);
    } while (fill(transport) >= 0);
    length = end;
    reusable = false;
  }

  /** Moves what came behind the head to the beginning of an array for the body. */
  private void beginBody(int room) {
    int rest = end - scan.end();
    System.arraycopy(bytes, scan.end(), bytes, 0, rest);
    end = rest;
    if (bytes.length < room) grow(room);
  }

  private void grow(int room) {
    byte[] larger = buffers.take(room);
    System.arraycopy(bytes, 0, larger, 0, end);
    buffers.giveBack(bytes);
    bytes = larger;
  }

  private int fill(Transport transport) throws IOException {
    int count = transport.read(ByteBuffer.wrap(bytes, end, bytes.length - end));
    if (count > 0) end += count;
    return count;
  }

  private FetchException tooLarge() {
    return new FetchException(
        Kind.TOO_LARGE, head.status(), "answers more than " + Words.bytes(limits.body()));
  }
}
