package io.allsmi.cli.service;

import com.sun.jna.NativeLibrary;
import java.nio.charset.StandardCharsets;

/** The end of a service manager: a bound datagram socket. */
final class Receiver implements AutoCloseable {
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int MSG_DONTWAIT = 0x40;

  private final NativeLibrary libc = NativeLibrary.getProcess();
  private final int socket;

  Receiver(String name) {
    byte[] address = UnixDatagram.address(name);
    socket = call("socket", AF_UNIX, SOCK_DGRAM, 0);
    if (call("bind", socket, address, address.length) != 0) throw new AssertionError(name);
  }

  private int call(String function, Object... arguments) {
    return libc.getFunction(function).invokeInt(arguments);
  }

  /** The message that came first; empty when none is there. */
  String next() {
    return receive(MSG_DONTWAIT);
  }

  /** Waits for a message. */
  String await() {
    return receive(0);
  }

  private String receive(int flags) {
    byte[] buffer = new byte[4096];
    Object[] arguments = {socket, buffer, (long) buffer.length, flags};
    long length = (long) libc.getFunction("recv").invoke(Long.class, arguments);
    return length < 0 ? "" : new String(buffer, 0, (int) length, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    call("close", socket);
  }
}
