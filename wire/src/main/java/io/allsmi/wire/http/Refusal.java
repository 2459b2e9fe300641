package io.allsmi.wire.http;

/** Why a server did not serve somebody; what it counts refusals by. */
public enum Refusal {
  /** Not HTTP as it should be. */
  MALFORMED,
  /** A method other than GET and HEAD. */
  METHOD,
  /** A version other than 1.0 and 1.1. */
  VERSION,
  /** A request line or header fields beyond their limit. */
  TOO_LONG,
  /** A request with a body. */
  BODY,
  /** Too many requests in handlers, or too much memory in requests that are still coming. */
  BUSY,
  /** Too many connections. */
  CONNECTIONS,
  /** A head, a handshake or the reading of an answer that took too long. */
  SLOW,
  /** No TLS handshake, or a failed one. */
  TLS
}
