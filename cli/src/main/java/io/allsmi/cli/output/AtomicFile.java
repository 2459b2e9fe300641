package io.allsmi.cli.output;

import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that appears whole or not at all: written under another name in the same folder, mode
 * 0600, brought to the medium, then renamed. Until {@link #commit} the old file is as it was; after
 * {@link #close} without a commit, and after a signal, nothing is left behind.
 *
 * <p>Symbolic links, folders and special files are refused, so that a command run as root cannot be
 * led to write elsewhere. Failures are {@link UserError}s with one line. For one thread.
 */
public final class AtomicFile extends OutputStream {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int MOST_TRIES = 100;

  private final Disk disk;
  private final Path target;
  private final Path temporary;
  private final Disk.Draft draft;
  private final Thread cleaner;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private boolean open = true;

  private AtomicFile(Disk disk, Path target, Path temporary, Disk.Draft draft) {
    this.disk = disk;
    this.target = target;
    this.temporary = temporary;
    this.draft = draft;
    this.cleaner = new Thread(new Removal(temporary), "allsmi-output-cleaner");
  }

  /** Begins a file that is to replace {@code target}. */
  public static AtomicFile create(Path target) {
    return create(target, Disk.real());
  }

  static AtomicFile create(Path target, Disk disk) {
    check(target);
    Path folder = folderOf(target);
    IOException last = new IOException("no free name for a temporary file");
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Path temporary = folder.resolve(temporaryName(attempt));
      try {
        AtomicFile file = new AtomicFile(disk, target, temporary, disk.create(temporary));
        Runtime.getRuntime().addShutdownHook(file.cleaner);
        return file;
      } catch (FileAlreadyExistsException e) {
        last = e;
      } catch (IOException e) {
        throw UserError.problem("cannot write in " + folder + ": " + Reason.of(e));
      }
    }
    throw UserError.problem("cannot write in " + folder + ": " + Reason.of(last));
  }

  /** Refuses what must not be replaced. Worth a call before long work whose result goes there. */
  public static void check(Path target) {
    if (target.getFileName() == null) throw refusal(target, "it is a folder");
    Path folder = folderOf(target);
    if (!Files.isDirectory(folder)) {
      throw UserError.problem("cannot write " + target + ": there is no folder " + folder);
    }
    BasicFileAttributes existing;
    try {
      existing = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException ignored) {
      return;
    } catch (IOException e) {
      throw UserError.problem("cannot write " + target + ": " + Reason.of(e));
    }
    if (existing.isSymbolicLink()) throw refusal(target, "it is a symbolic link");
    if (existing.isDirectory()) throw refusal(target, "it is a folder");
    if (!existing.isRegularFile()) throw refusal(target, "it is a special file");
  }

  private static UserError refusal(Path target, String why) {
    return UserError.problem("will not write to " + target + ": " + why + ", not a plain file");
  }

  private static Path folderOf(Path target) {
    Path parent = target.getParent();
    return parent == null ? Path.of(".") : parent;
  }

  /** Hidden, unlike the name of any other process' draft, and short whatever the target's name. */
  private static String temporaryName(int attempt) {
    long pid = ProcessHandle.current().pid();
    return ".allsmi-" + pid + "-" + Long.toHexString(System.nanoTime() + attempt) + ".tmp";
  }

  @Override
  public void write(int b) {
    if (!buffer.hasRemaining()) drain();
    buffer.put((byte) b);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (length > buffer.remaining()) drain();
    if (length > buffer.remaining()) pass(ByteBuffer.wrap(bytes, from, length));
    else buffer.put(bytes, from, length);
  }

  /** Nothing reads the draft, so there is nobody to hurry for. */
  @Override
  public void flush() {}

  private void drain() {
    buffer.flip();
    pass(buffer);
    buffer.clear();
  }

  private void pass(ByteBuffer bytes) {
    if (!open) throw new IllegalStateException("closed: " + target);
    try {
      draft.write(bytes);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Puts the file in its place. */
  public void commit() {
    drain();
    try {
      draft.force();
      draft.close();
      check(target);
      disk.replace(temporary, target);
    } catch (IOException e) {
      throw failure(e);
    }
    open = false;
    forgetCleaner();
  }

  private UserError failure(IOException e) {
    boolean existed = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    String rest = existed ? "; the file there is as it was" : "; no file was made";
    return UserError.problem("cannot write " + target + ": " + Reason.of(e) + rest);
  }

  /** Throws the draft away, unless it was committed. */
  @Override
  public void close() {
    if (!open) return;
    open = false;
    try {
      draft.close();
    } catch (IOException ignored) {
      // The draft is thrown away: what could not be written to it does not matter.
    }
    new Removal(temporary).run();
    forgetCleaner();
  }

  private void forgetCleaner() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException ignored) {
      // The process is ending, and the hook with it.
    }
  }

  /** Removes a draft; also run when a signal ends the process. */
  private record Removal(Path temporary) implements Runnable {
    @Override
    public void run() {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException ignored) {
        // Nobody is left to act on it; a hidden file of a known name remains.
      }
    }
  }
}
