package io.allsmi.wire.http.client;

import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.MalformedException;
import io.allsmi.wire.http.client.FetchException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One server, over one connection that is kept from poll to poll. Not for use by several threads at
 * once; idle it holds no buffers.
 */
public final class Server implements AutoCloseable {
  private static final byte[] NOTHING = new byte[0];

  private final Client client;
  private final Origin origin;
  private final Access access;
  private final RequestHeads heads;
  private final Guard guard = new Guard();
  private final AnswerReader answer;
  private @Nullable Link link;
  private volatile boolean closed;
  private int lastInflated;

  Server(Client client, URI base, Access access, Headers more) {
    this.client = client;
    origin = Origin.of(base);
    boolean named = access.credentials() instanceof Credentials.None;
    Credentials own =
        named ? Origin.credentials(base).orElse(access.credentials()) : access.credentials();
    this.access = new Access(access.tls(), own);
    heads = new RequestHeads(client, origin, this.access, more);
    answer = new AnswerReader(client.buffers(), client.limits());
  }

  /**
   * Fetches a page.
   *
   * @param pathAndQuery as in a URL
   * @param accept what {@code Accept} says
   * @param timeout from now to the last byte of the answer
   * @throws FetchException when there is none
   * @throws UnreadableException when the reader cannot read it
   */
  public <T> T get(String pathAndQuery, String accept, Duration timeout, BodyReader<T> reader)
      throws FetchException, UnreadableException {
    guard.begin(timeout);
    try {
      fetch(pathAndQuery, accept, timeout);
      // From here on nothing waits for the server.
      if (!guard.end() || !answer.reusable()) drop();
      if (answer.head().coding() == AnswerHead.Coding.IDENTITY) {
        return reader.read(answer.body(), answer.length(), answer.head().headers());
      }
      return readInflated(reader);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Kind.CLOSED, "interrupted");
    } catch (MalformedException e) {
      throw new FetchException(Kind.PROTOCOL, String.valueOf(e.getMessage()));
    } finally {
      boolean usable = guard.end() && answer.reusable();
      answer.release();
      if (!usable || closed) drop();
    }
  }

  /**
   * When the server said that it was, in its last answer: milliseconds since 1970, to the second;
   * empty when it did not say. For the thread that fetches.
   */
  public OptionalLong date() {
    long date = answer.head().date();
    return date == DateField.NONE ? OptionalLong.empty() : OptionalLong.of(date);
  }

  /** Whether a connection is kept for the next poll. */
  boolean isConnected() {
    return link != null;
  }

  /** Closes its connection; an exchange that is under way ends with an exception. */
  @Override
  public void close() {
    closed = true;
    client.forget(this);
    guard.abort();
  }

  void closeIfLate(long now) {
    guard.closeIfOver(now);
  }

  private void drop() {
    Link last = link;
    link = null;
    if (last != null) last.close();
  }

  private void fetch(String pathAndQuery, String accept, Duration timeout)
      throws FetchException, InterruptedException {
    String target = RequestBytes.target(pathAndQuery);
    for (int hops = 0; hops <= client.limits().redirects(); hops++) {
      ask(target, accept, timeout);
      int status = answer.head().status();
      if (status == 200) return;
      if (!Redirects.is(status)) throw refusal(status);
      target = Redirects.target(origin, target, status, answer.head().location());
      if (!answer.reusable()) drop();
    }
    throw new FetchException(
        Kind.REDIRECT, "redirects more than " + client.limits().redirects() + " times");
  }

  /** One request and its answer, once more if the connection that was kept is dead. */
  private void ask(String target, String accept, Duration timeout)
      throws FetchException, InterruptedException {
    byte[] request = heads.of(target, accept, timeout);
    Link kept = link;
    if (kept != null) {
      try {
        exchange(kept, request);
        // Said by servers that give up an idle connection, before they see a request.
        if (answer.head().status() != 408) return;
      } catch (IOException e) {
        if (answer.began() || guard.isExpired()) throw failure(e, timeout);
      }
      drop();
    }
    Link fresh = open(timeout);
    link = fresh;
    try {
      exchange(fresh, request);
    } catch (IOException e) {
      throw failure(e, timeout);
    }
  }

  private Link open(Duration timeout) throws FetchException, InterruptedException {
    try {
      return client.connector().open(origin, heads.proxy(), access.tls(), guard, timeout);
    } catch (FetchException e) {
      throw closed ? new FetchException(Kind.CLOSED, "closed") : e;
    }
  }

  private void exchange(Link over, byte[] request) throws IOException, FetchException {
    answer.release();
    over.transport().write(ByteBuffer.wrap(request));
    try {
      answer.read(over.transport());
    } catch (MalformedException e) {
      throw new FetchException(Kind.PROTOCOL, String.valueOf(e.getMessage()));
    }
  }

  private FetchException failure(IOException e, Duration timeout) {
    if (guard.isExpired()) {
      String what = answer.began() ? "the answer did not end within " : "no answer within ";
      return new FetchException(Kind.TIMEOUT, what + Words.time(timeout));
    }
    if (closed) return new FetchException(Kind.CLOSED, "closed");
    if (e instanceof SSLException) return TlsWords.of(e);
    String message = String.valueOf(e.getMessage());
    return new FetchException(
        Kind.CLOSED, e.getMessage() == null ? "connection closed" : Words.shown(message));
  }

  private FetchException refusal(int status) {
    byte[] body = answer.body();
    int length = answer.length();
    // An error that is compressed is not worth the trouble.
    if (answer.head().coding() != AnswerHead.Coding.IDENTITY) length = 0;
    String type = answer.head().headers().first("Content-Type").orElse("");
    return Refusals.of(status, type, body, length, heads.authorization());
  }

  private <T> T readInflated(BodyReader<T> reader)
      throws FetchException, UnreadableException, MalformedException {
    if (answer.head().coding() == AnswerHead.Coding.UNKNOWN) {
      throw new FetchException(Kind.PROTOCOL, "an unknown Content-Encoding");
    }
    Gzip gzip = client.takeGzip();
    byte[] bytes = NOTHING;
    try {
      bytes = gzip.inflate(answer.body(), answer.length(), lastInflated);
      lastInflated = gzip.count();
      return reader.read(bytes, gzip.count(), answer.head().headers());
    } finally {
      if (bytes.length > 0) client.buffers().giveBack(bytes);
      client.giveBack(gzip);
    }
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
