package io.allsmi.wire.http.client;

/** Whether servers are asked to compress. */
public enum Compression {
  /** All but those on this machine, where inflating costs more than the bytes. */
  AUTO,
  ALWAYS,
  NEVER
}
