package io.allsmi.mock.serve;

import io.allsmi.wire.http.ListenAddress;

/** Where the nodes of a fleet are. */
public sealed interface Place {
  /** The host that all of them are on. */
  String host();

  /** All at one port: {@code /node/NAME/metrics}, or {@code /metrics} with the name as host. */
  record OnePort(ListenAddress.Tcp address) implements Place {
    @Override
    public String host() {
      return address.host();
    }
  }

  /**
   * A port for each node.
   *
   * @param first the port of the first node; 0 gives each any port that is free
   * @param last the port that must be the last node's; 0 when there are as many as nodes
   */
  record PortEach(String host, int first, int last) implements Place {}

  /**
   * Reads {@code HOST:PORT} for one port, {@code HOST:FIRST-LAST} or {@code HOST:FIRST-} for a port
   * for each node.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static Place parse(String text) {
    int dash = text.lastIndexOf('-');
    // A host's name can have a dash; that of a range stands behind the last colon.
    if (dash < 0 || dash < text.lastIndexOf(':')) {
      return new OnePort(ListenAddress.parse(text));
    }
    ListenAddress.Tcp first = ListenAddress.parse(text.substring(0, dash));
    String end = text.substring(dash + 1);
    if (end.isEmpty()) return new PortEach(first.host(), first.port(), 0);
    int last = ListenAddress.parse(":" + end).port();
    if (first.port() == 0 || last < first.port()) {
      throw new IllegalArgumentException("no range of ports: " + first.port() + "-" + last);
    }
    return new PortEach(first.host(), first.port(), last);
  }
}
