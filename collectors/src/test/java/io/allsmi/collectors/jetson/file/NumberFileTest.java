package io.allsmi.collectors.jetson.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberFileTest {
  @TempDir private Path root;

  @Test
  void theFirstPlaceWithAFileIsTaken() {
    FixturePlatform machine =
        FixturePlatform.at(root).folder("/sys/a").file("/sys/b", "7\n").file("/sys/c", "8\n");
    try (NumberFile found = NumberFile.first(machine, "/sys/none", "/sys/a", "/sys/b", "/sys/c")) {
      assertThat(NumberFile.in(found)).isEqualTo(7);
    }
  }

  @Test
  void withoutAnyFileThereIsNone() {
    FixturePlatform machine = FixturePlatform.at(root).folder("/sys/a");
    assertThat(NumberFile.first(machine, "/sys/none", "/sys/a")).isNull();
  }

  /** Looking for files goes on outside of what guards against a driver that hangs. */
  @Test
  void lookingForAFileReadsNothing() throws IOException, InterruptedException {
    FixturePlatform machine = FixturePlatform.at(root).folder("/sys");
    Path pipe = machine.path("/sys/pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (RandomAccessFile writer = new RandomAccessFile(pipe.toFile(), "rw")) {
      writer.write('7');
      assertThat(NumberFile.first(machine, "/sys/pipe")).isNull();
      assertThat(writer.read()).isEqualTo('7');
    } finally {
      Files.delete(pipe);
    }
  }
}
