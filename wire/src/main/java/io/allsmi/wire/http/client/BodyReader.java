package io.allsmi.wire.http.client;

import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.Headers;

/** Reads what a server answered. */
@FunctionalInterface
public interface BodyReader<T> {
  /**
   * Reads a whole body.
   *
   * @param bytes hold it from the first on, decompressed; borrowed: they are reused afterwards
   * @param headers {@code Content-Type}, where there was one; no others
   * @throws UnreadableException when it is not what it should be
   */
  T read(byte[] bytes, int length, Headers headers) throws UnreadableException;
}
