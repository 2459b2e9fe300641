package io.allsmi.wire.http.client;

/** What is told to a server that asks who is there. */
public sealed interface Credentials {
  /** Nothing. */
  Credentials NONE = new None();

  /** Nothing. */
  record None() implements Credentials {}

  /** A name and a password (RFC 7617). */
  record Basic(String user, Secret password) implements Credentials {}

  /** A token (RFC 6750). */
  record Bearer(Secret token) implements Credentials {}
}
