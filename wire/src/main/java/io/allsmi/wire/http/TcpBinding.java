package io.allsmi.wire.http;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;

/** Binds TCP ports, and says in one line why one cannot be bound. */
final class TcpBinding {
  private static final int BACKLOG = 512;

  private TcpBinding() {}

  static ServerSocketChannel bind(ListenAddress.Tcp address) throws IOException {
    InetSocketAddress at = resolve(address);
    // An IPv4 address by name means IPv4 alone; without a host it is both.
    boolean four = !address.host().isEmpty() && at.getAddress() instanceof Inet4Address;
    ServerSocketChannel channel =
        four ? ServerSocketChannel.open(StandardProtocolFamily.INET) : ServerSocketChannel.open();
    try {
      channel.bind(at, BACKLOG);
      return channel;
    } catch (SocketException e) {
      channel.close();
      throw new BindException("cannot listen on " + address + ": " + reason(e));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static InetSocketAddress resolve(ListenAddress.Tcp address) throws IOException {
    if (address.host().isEmpty()) return new InetSocketAddress(address.port());
    try {
      return new InetSocketAddress(InetAddress.getByName(address.host()), address.port());
    } catch (UnknownHostException e) {
      throw new BindException("cannot listen on " + address + ": no such host");
    }
  }

  private static String reason(SocketException e) {
    String text = String.valueOf(e.getMessage());
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("in use")) return "it is in use by another program";
    if (lower.contains("assign")) return "this machine does not have that address";
    if (lower.contains("permission")) return "not permitted (ports below 1024 need a privilege)";
    return text;
  }
}
