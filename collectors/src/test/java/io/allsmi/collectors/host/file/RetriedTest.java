package io.allsmi.collectors.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.model.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetriedTest {
  private static final Moment START = new Moment(0, 0);

  @TempDir private Path folder;
  private final Text text = new Text();

  @Test
  void whatWasNotThereIsLookedForAgainAfterHalfAMinute() throws IOException {
    Path path = folder.resolve("late");
    try (Retried file = new Retried(path)) {
      assertThat(file.read(text, START)).isEqualTo(Outcome.ABSENT);
      Files.writeString(path, "5\n");
      assertThat(file.read(text, START.plusSeconds(29))).isEqualTo(Outcome.ABSENT);
      assertThat(text.size()).isZero();
      assertThat(file.read(text, START.plusSeconds(30))).isEqualTo(Outcome.READ);
      assertThat(text.firstNumber()).isEqualTo(5);
    }
  }

  @Test
  void whatCanBeReadIsReadEachTime() throws IOException {
    Path path = Files.writeString(folder.resolve("there"), "1\n");
    try (Retried file = new Retried(path)) {
      assertThat(file.read(text, START)).isEqualTo(Outcome.READ);
      Files.writeString(path, "2\n");
      assertThat(file.read(text, START)).isEqualTo(Outcome.READ);
      assertThat(text.firstNumber()).isEqualTo(2);
    }
  }
}
