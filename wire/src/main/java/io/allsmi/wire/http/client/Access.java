package io.allsmi.wire.http.client;

/** How a server is entered. */
public record Access(ClientTls tls, Credentials credentials) {
  /** Without credentials; by https with what this machine trusts. */
  public static final Access OPEN = new Access(ClientTls.DEFAULT, Credentials.NONE);
}
