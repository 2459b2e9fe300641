package io.allsmi.collectors.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.KernelFile.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelFileTest {
  @TempDir Path folder;

  @Test
  void aHeldFileIsReadFromItsStartEachTime() throws IOException {
    Path path = Files.writeString(folder.resolve("stat"), "one\n");
    Text text = new Text();
    try (KernelFile file = KernelFile.held(path)) {
      assertThat(file.read(text)).isEqualTo(Outcome.READ);
      assertThat(text.firstLine()).isEqualTo("one");
      Files.writeString(path, "two and more\n");
      assertThat(file.read(text)).isEqualTo(Outcome.READ);
      assertThat(text.firstLine()).isEqualTo("two and more");
    }
  }

  @Test
  void aFileThatAppearsLaterIsRead() throws IOException {
    Path path = folder.resolve("late");
    Text text = new Text();
    try (KernelFile file = KernelFile.held(path)) {
      assertThat(file.read(text)).isEqualTo(Outcome.ABSENT);
      assertThat(text.size()).isZero();
      Files.writeString(path, "5");
      assertThat(file.read(text)).isEqualTo(Outcome.READ);
      assertThat(text.firstNumber()).isEqualTo(5);
    }
  }

  @Test
  void aFolderIsAFailureAndNotAnException() {
    Text text = new Text();
    assertThat(KernelFile.of(folder).read(text)).isEqualTo(Outcome.FAILED);
    assertThat(text.size()).isZero();
  }

  @Test
  void aFileLongerThanTheBufferIsReadWhole() throws IOException {
    Path path = Files.writeString(folder.resolve("long"), "12345 67890\n".repeat(3000));
    Text text = new Text();
    assertThat(KernelFile.of(path).read(text)).isEqualTo(Outcome.READ);
    assertThat(text.size()).isEqualTo(36_000);
  }

  @Test
  void whatIsCutOffIsCutAtALine() throws IOException {
    Path path = Files.writeString(folder.resolve("long"), "1234567\n".repeat(100));
    Text text = new Text(20);
    assertThat(KernelFile.of(path).read(text)).isEqualTo(Outcome.READ);
    assertThat(text.size()).isEqualTo(16);
  }

  @Test
  void aFileThatJustFitsIsNotCut() throws IOException {
    Path path = Files.writeString(folder.resolve("fits"), "1234567");
    Text text = new Text(7);
    assertThat(KernelFile.of(path).read(text)).isEqualTo(Outcome.READ);
    assertThat(text.firstNumber()).isEqualTo(1234567);
  }

  @Test
  void whatThisUserMayNotReadIsDenied() throws IOException {
    Path path = Files.writeString(folder.resolve("secret"), "1\n");
    assertThat(path.toFile().setReadable(false)).isTrue();
    // Root may read everything.
    Outcome expected = Files.isReadable(path) ? Outcome.READ : Outcome.DENIED;
    assertThat(KernelFile.of(path).read(new Text())).isEqualTo(expected);
  }

  @Test
  void aRecordIsReadWithOneCall() throws IOException {
    Path path = Files.writeString(folder.resolve("record"), "17 (a) S\n");
    Text text = new Text();
    try (KernelFile file = KernelFile.held(path)) {
      assertThat(file.readRecord(text)).isEqualTo(Outcome.READ);
      assertThat(file.readRecord(text)).isEqualTo(Outcome.READ);
      assertThat(text.firstLine()).isEqualTo("17 (a) S");
    }
  }
}
