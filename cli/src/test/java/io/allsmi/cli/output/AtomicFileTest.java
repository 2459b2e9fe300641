package io.allsmi.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void aCommittedFileIsThereWithItsOwnersRightsAlone() throws IOException {
    Path target = folder.resolve("node.json");
    write(target, "hello");
    assertThat(target).hasContent("hello");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("node.json");
  }

  @Test
  void anOldFileStaysUntilTheCommit() throws IOException {
    Path target = Files.writeString(folder.resolve("node.json"), "old");
    try (AtomicFile file = AtomicFile.create(target)) {
      file.write("new".repeat(100_000).getBytes(StandardCharsets.UTF_8));
      assertThat(target).hasContent("old");
      file.commit();
    }
    assertThat(target).hasContent("new".repeat(100_000));
    assertThat(names()).containsExactly("node.json");
  }

  @Test
  void withoutACommitNothingHappened() throws IOException {
    Path target = Files.writeString(folder.resolve("node.json"), "old");
    try (AtomicFile file = AtomicFile.create(target)) {
      file.write(1);
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("node.json");
  }

  @Test
  void aFileMayBeReplacedAgainAndAgain() throws IOException {
    Path target = folder.resolve("node.prom");
    for (int i = 0; i < 3; i++) write(target, "sample " + i);
    assertThat(target).hasContent("sample 2");
    assertThat(names()).containsExactly("node.prom");
  }

  @Test
  void theLongestNameIsNotTooLong() throws IOException {
    Path target = folder.resolve("n".repeat(255));
    write(target, "x");
    assertThat(target).hasContent("x");
  }

  @Test
  void aSymbolicLinkIsRefused() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path link = Files.createSymbolicLink(folder.resolve("link"), victim);
    assertProblem(
        () -> AtomicFile.create(link),
        "will not write to " + link + ": it is a symbolic link, not a plain file");
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    assertProblem(
        () -> AtomicFile.create(dangling),
        "will not write to " + dangling + ": it is a symbolic link, not a plain file");
    assertThat(victim).hasContent("precious");
  }

  @Test
  void aLinkThatAppearsMeanwhileIsRefusedToo() throws IOException {
    Path target = folder.resolve("node.json");
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    try (AtomicFile file = AtomicFile.create(target)) {
      Files.createSymbolicLink(target, victim);
      assertProblem(
          file::commit,
          "will not write to " + target + ": it is a symbolic link, not a plain file");
    }
    assertThat(victim).hasContent("precious");
    assertThat(names()).containsExactly("node.json", "victim");
  }

  @Test
  void aFolderIsRefused() {
    assertProblem(
        () -> AtomicFile.create(folder),
        "will not write to " + folder + ": it is a folder, not a plain file");
    assertProblem(
        () -> AtomicFile.create(Path.of("/")),
        "will not write to /: it is a folder, not a plain file");
  }

  @Test
  void aSpecialFileIsRefused() {
    assertProblem(
        () -> AtomicFile.create(Path.of("/dev/null")),
        "will not write to /dev/null: it is a special file, not a plain file");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path target = folder.resolve("none/node.json");
    assertProblem(
        () -> AtomicFile.create(target),
        "cannot write " + target + ": there is no folder " + folder.resolve("none"));
  }

  @Test
  void aFolderWithoutPermissionIsNamed() {
    Disk locked =
        new Full(0) {
          @Override
          public Disk.Draft create(Path path) throws IOException {
            throw new java.nio.file.AccessDeniedException(path.toString());
          }
        };
    assertProblem(
        () -> AtomicFile.create(folder.resolve("node.json"), locked),
        "cannot write in " + folder + ": permission denied");
  }

  /** No user, root included, can create a file in the root of /proc. */
  @Test
  void aFileSystemThatTakesNoFilesIsNamed() {
    assertThatThrownBy(() -> AtomicFile.create(Path.of("/proc/allsmi-test.json")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("cannot write in /proc: ");
  }

  @Test
  void aFullDiskLeavesTheOldFile() throws IOException {
    Path target = Files.writeString(folder.resolve("node.json"), "old");
    try (AtomicFile file = AtomicFile.create(target, new Full(100_000))) {
      assertProblem(
          () -> file.write(new byte[200_000]),
          "cannot write " + target + ": No space left on device; the file there is as it was");
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("node.json");
  }

  @Test
  void aDiskThatIsFullAtTheEndLeavesTheOldFile() throws IOException {
    Path target = folder.resolve("node.json");
    try (AtomicFile file = AtomicFile.create(target, new Full(10))) {
      file.write(new byte[20]);
      assertProblem(
          file::commit, "cannot write " + target + ": No space left on device; no file was made");
    }
    assertThat(names()).isEmpty();
  }

  private static void write(Path target, String text) throws IOException {
    try (AtomicFile file = AtomicFile.create(target)) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertProblem(ThrowingCallable call, String line) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PROBLEM))
        .hasMessage(line);
  }

  /** A disk with room for so many bytes. */
  private static class Full implements Disk {
    private final Disk real = Disk.real();
    private final long room;

    Full(long room) {
      this.room = room;
    }

    @Override
    public Draft create(Path path) throws IOException {
      Draft draft = real.create(path);
      return new Draft() {
        private long left = room;

        @Override
        public void write(ByteBuffer bytes) throws IOException {
          left -= bytes.remaining();
          if (left < 0) throw new IOException("No space left on device");
          draft.write(bytes);
        }

        @Override
        public void force() throws IOException {
          draft.force();
        }

        @Override
        public void close() throws IOException {
          draft.close();
        }
      };
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      real.replace(from, to);
    }
  }
}
