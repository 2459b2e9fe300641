package io.allsmi.wire.http.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Moves a connection's bytes, encrypted or not. Used by the connection's thread alone. */
public interface Transport {
  /** Waits for at least one byte; -1 at the end. */
  int read(ByteBuffer to) throws IOException;

  /** Sends all of that, with a deadline that moves as the client takes it. */
  void write(ByteBuffer... from) throws IOException;

  /** Says that nothing more will be sent. */
  void finish() throws IOException;

  /** The subject of the other side's certificate, where it gave one. */
  Optional<String> certificate();

  /** Whether it is encrypted. */
  boolean secure();
}
