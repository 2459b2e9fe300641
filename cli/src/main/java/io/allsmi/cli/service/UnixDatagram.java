package io.allsmi.cli.service;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends datagrams to Unix sockets of Linux, which the JDK knows for streams only. */
final class UnixDatagram {
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;

  /** {@code sizeof sun_path}, unix(7). */
  private static final int LONGEST_PATH = 108;

  private UnixDatagram() {}

  /**
   * The address as the kernel takes it, {@code struct sockaddr_un} of unix(7), without what follows
   * the path: empty for what is no address.
   *
   * @param name an absolute path, or {@code @} and an abstract name
   */
  static byte[] address(String name) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    boolean named = name.startsWith("/") || (name.startsWith("@") && path.length > 1);
    if (!named || path.length >= LONGEST_PATH || name.indexOf('\0') >= 0) return new byte[0];
    boolean isAbstract = path[0] == '@';
    if (isAbstract) path[0] = 0;
    // A path ends with a zero; an abstract name has the length of the address.
    int length = Short.BYTES + path.length + (isAbstract ? 0 : 1);
    ByteBuffer address = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    return address.putShort((short) AF_UNIX).put(path).array();
  }

  /** Whether the kernel took the message for that address. */
  static boolean send(byte[] address, String message) {
    NativeLibrary libc = NativeLibrary.getProcess();
    // int socket(int domain, int type, int protocol)
    int socket =
        libc.getFunction("socket").invokeInt(new Object[] {AF_UNIX, SOCK_DGRAM_CLOEXEC, 0});
    if (socket < 0) return false;
    try {
      byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
      // ssize_t sendto(int fd, const void *buf, size_t n, int flags, const struct sockaddr *to,
      // socklen_t length)
      Function sendTo = libc.getFunction("sendto");
      Object[] arguments = {
        socket,
        bytes,
        (long) bytes.length,
        MSG_NOSIGNAL,
        Arrays.copyOf(address, address.length),
        address.length
      };
      return (long) sendTo.invoke(Long.class, arguments) == bytes.length;
    } finally {
      libc.getFunction("close").invokeInt(new Object[] {socket});
    }
  }
}
