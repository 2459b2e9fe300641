package io.allsmi.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The few things that {@link AtomicFile} asks of a file system; tests have one that is full. */
interface Disk {

  /** A file being written. */
  interface Draft {
    void write(ByteBuffer bytes) throws IOException;

    /** Returns when the content is on the medium. */
    void force() throws IOException;

    void close() throws IOException;
  }

  /** Creates a file that must not exist, readable and writable by its owner alone. */
  Draft create(Path path) throws IOException;

  /** Puts one file in the place of another in one step. */
  void replace(Path from, Path to) throws IOException;

  /** The machine's own file systems. */
  static Disk real() {
    return new Real();
  }

  /** See {@link #real()}. */
  final class Real implements Disk {
    private static final Set<StandardOpenOption> NEW =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    @Override
    public Draft create(Path path) throws IOException {
      return new OnChannel(FileChannel.open(path, NEW, ownerOnly()));
    }

    /** Where there are no such permissions (Windows) the folder's own rules hold. */
    private static FileAttribute<?>[] ownerOnly() {
      if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        return new FileAttribute<?>[0];
      }
      Set<PosixFilePermission> owner =
          Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A draft on an open file. */
  final class OnChannel implements Draft {
    private final FileChannel channel;

    OnChannel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) channel.write(bytes);
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
