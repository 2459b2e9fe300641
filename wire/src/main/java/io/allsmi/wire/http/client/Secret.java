package io.allsmi.wire.http.client;

import java.nio.file.Path;

/** A password or a token, as it is or in a file; none is ever printed. */
public sealed interface Secret {
  /** As it is. */
  record Value(String text) implements Secret {
    @Override
    public String toString() {
      return "secret";
    }
  }

  /** The content of a file, without white space around it; read again when it changes. */
  record InFile(Path file) implements Secret {}
}
