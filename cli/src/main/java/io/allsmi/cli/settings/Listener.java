package io.allsmi.cli.settings;

import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.ListenAddress;
import java.util.Optional;

/**
 * Where the exporter listens, and how it speaks there.
 *
 * @param address the port
 * @param dialect what its {@code /metrics} speaks, where that is said of this port
 */
public record Listener(ListenAddress.Tcp address, Optional<Dialect> dialect) {
  /** A port of which nothing else is said. */
  public static Listener at(ListenAddress.Tcp address) {
    return new Listener(address, Optional.empty());
  }

  @Override
  public String toString() {
    return dialect.isEmpty() ? address.toString() : address + ",dialect=" + dialect.get().word();
  }
}
