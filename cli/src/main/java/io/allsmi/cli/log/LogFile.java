package io.allsmi.cli.log;

import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Lines appended to a file of mode 0600. A full file is kept once, under its name with {@code .1},
 * so that a log never holds more than twice its limit.
 */
public final class LogFile implements LogSink {
  private static final long LARGEST_BYTES = 8L << 20;

  private final Path path;
  private final long largest;
  private FileChannel channel;

  private LogFile(Path path, long largest, FileChannel channel) {
    this.path = path;
    this.largest = largest;
    this.channel = channel;
  }

  /**
   * Opens or creates the file.
   *
   * @throws UserError when it cannot be written
   */
  public static LogFile open(Path path) {
    return open(path, LARGEST_BYTES);
  }

  static LogFile open(Path path, long largestBytes) {
    try {
      return new LogFile(path, largestBytes, channel(path));
    } catch (IOException e) {
      String why = Files.isDirectory(path) ? "it is a folder" : Reason.of(e);
      throw UserError.problem("cannot append the log to " + path + ": " + why);
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mode =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(
        path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), mode);
  }

  @Override
  public synchronized void accept(String line) {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      if (channel.size() > 0 && channel.size() + bytes.remaining() > largest) rotate();
      while (bytes.hasRemaining()) channel.write(bytes);
    } catch (IOException ignored) {
      // A full disk must not stop the monitor, and there is no other place to say so.
    }
  }

  private void rotate() throws IOException {
    channel.close();
    Path old = path.resolveSibling(path.getFileName() + ".1");
    Files.move(path, old, StandardCopyOption.REPLACE_EXISTING);
    channel = channel(path);
  }
}
