package io.allsmi.wire.http;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A Unix socket and its file. It is bound in a private folder and renamed into place, so that there
 * is no moment at which others than its owner could connect.
 */
final class UnixSocketFile {
  private static final int TYPE = 0170000;
  private static final int SOCKET = 0140000;

  private final Path path;
  private final ServerSocketChannel channel;
  private final Object identity;

  private UnixSocketFile(Path path, ServerSocketChannel channel, Object identity) {
    this.path = path;
    this.channel = channel;
    this.identity = identity;
  }

  /**
   * Listens there; a file that is there may only be a socket that nobody serves.
   *
   * @throws IOException with a message for the user
   */
  static UnixSocketFile bind(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    try {
      makeSureItIsFree(target);
      return bindBeside(target);
    } catch (NoSuchFileException e) {
      throw failed(path, "there is no folder " + target.getParent());
    } catch (UnsupportedOperationException e) {
      throw failed(path, "this system has no Unix sockets");
    } catch (BindException e) {
      throw e;
    } catch (IOException e) {
      throw failed(path, String.valueOf(e.getMessage()));
    }
  }

  ServerSocketChannel channel() {
    return channel;
  }

  /** Removes the file, unless somebody else has put another one there. */
  void remove() {
    try {
      if (identity.equals(identity(path))) Files.delete(path);
    } catch (IOException ignored) {
      // It is gone already, or its folder is no longer ours.
    }
  }

  private static UnixSocketFile bindBeside(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) throw failed(target, "it is no path of a file");
    Path folder =
        Files.createTempDirectory(
            parent,
            ".s",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path inside = folder.resolve("s");
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(inside));
      Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rw-------"));
      Object identity = identity(inside);
      Files.move(inside, target, StandardCopyOption.ATOMIC_MOVE);
      return new UnixSocketFile(target, channel, identity);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    } finally {
      Files.deleteIfExists(inside);
      Files.deleteIfExists(folder);
    }
  }

  private static void makeSureItIsFree(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return;
    Object mode = Files.getAttribute(target, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    if (!(mode instanceof Integer bits) || (bits & TYPE) != SOCKET) {
      throw failed(target, "a file is there that is no socket");
    }
    try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      client.connect(UnixDomainSocketAddress.of(target));
    } catch (ConnectException e) {
      // Nobody serves it any more.
      return;
    }
    throw failed(target, "it is in use by another program");
  }

  private static Object identity(Path path) throws IOException {
    Object key =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    return key == null ? path : key;
  }

  private static BindException failed(Path path, String reason) {
    return new BindException("cannot listen on " + path + ": " + reason);
  }
}
