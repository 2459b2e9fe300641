package io.allsmi.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixSocketTest {
  @TempDir private Path folder;
  private final HttpServer server = new HttpServer(Served.LIMITS, line -> {});

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void servesOnlyItsOwner() throws IOException {
    Path path = folder.resolve("a.sock");
    listen(path);
    assertThat(get(path)).startsWith("HTTP/1.1 200").contains("address=unix");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNothingBesideTheSocketAndNothingWhenClosed() throws IOException {
    Path path = folder.resolve("a.sock");
    Bound bound = listen(path);
    assertThat(names()).containsExactly("a.sock");
    bound.close();
    assertThat(names()).isEmpty();
  }

  @Test
  void replacesASocketThatNobodyServes() throws IOException {
    Path path = folder.resolve("a.sock");
    ServerSocketChannel stale = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    stale.bind(UnixDomainSocketAddress.of(path));
    stale.close();
    assertThat(path).exists();
    listen(path);
    assertThat(get(path)).startsWith("HTTP/1.1 200");
  }

  @Test
  void leavesASocketThatSomebodyServes() throws IOException {
    Path path = folder.resolve("a.sock");
    listen(path);
    assertThatThrownBy(() -> listen(path))
        .hasMessage("cannot listen on " + path + ": it is in use by another program");
    assertThat(get(path)).startsWith("HTTP/1.1 200");
    assertThat(names()).containsExactly("a.sock");
  }

  @Test
  void leavesAFileThatIsNoSocket() throws IOException {
    Path path = Files.writeString(folder.resolve("notes"), "precious");
    assertThatThrownBy(() -> listen(path))
        .hasMessage("cannot listen on " + path + ": a file is there that is no socket");
    assertThat(path).hasContent("precious");
  }

  @Test
  void leavesALinkToASocket() throws IOException {
    Path path = folder.resolve("a.sock");
    listen(path).close();
    Path link = Files.createSymbolicLink(folder.resolve("link"), path);
    assertThatThrownBy(() -> listen(link))
        .hasMessageEndingWith("a file is there that is no socket");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void leavesASocketThatSomebodyElsePutThere() throws IOException {
    Path path = folder.resolve("a.sock");
    Bound bound = listen(path);
    Files.delete(path);
    try (ServerSocketChannel other = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      other.bind(UnixDomainSocketAddress.of(path));
      bound.close();
      assertThat(path).exists();
    }
  }

  @Test
  void saysThatThereIsNoFolder() {
    Path path = folder.resolve("none/a.sock");
    assertThatThrownBy(() -> listen(path))
        .hasMessage("cannot listen on " + path + ": there is no folder " + path.getParent());
  }

  @Test
  void saysThatAPathIsTooLong() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("x".repeat(120)));
    assertThatThrownBy(() -> listen(deep.resolve("a.sock"))).hasMessageContaining("too long");
    assertThat(deep).isEmptyDirectory();
  }

  private Bound listen(Path path) throws IOException {
    return server.listen(
        new ListenAddress.Unix(path),
        request -> Response.text(200, request.peer().toString()),
        Security.PLAIN);
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static String get(Path path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      channel.write(ByteBuffer.wrap("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(2000);
      int count;
      do {
        count = channel.read(answer);
      } while (count >= 0);
      return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    }
  }
}
