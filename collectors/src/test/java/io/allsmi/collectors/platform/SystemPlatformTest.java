package io.allsmi.collectors.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemPlatformTest {
  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//", "/proc/.."})
  void withoutARootPathsAreTheMachinesOwn(String setting) {
    try (SystemPlatform platform = SystemPlatform.at(setting)) {
      assertThat(platform.hasForeignRoot()).isFalse();
      assertThat(platform.path("/proc/stat")).isEqualTo(Path.of("/proc/stat"));
    }
  }

  @Test
  void pathsStandBelowTheRoot() {
    try (SystemPlatform platform = SystemPlatform.at(root.toString())) {
      assertThat(platform.hasForeignRoot()).isTrue();
      assertThat(platform.path("/proc/stat")).isEqualTo(root.resolve("proc/stat"));
      assertThat(platform.path("/etc/hostname")).isEqualTo(root.resolve("etc/hostname"));
      assertThatThrownBy(() -> platform.path("proc/stat"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aRootThatIsNotThereIsRefusedInOneLine() {
    String missing = root.resolve("missing").toString();
    assertThatThrownBy(() -> SystemPlatform.at(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "root "
                + missing
                + " does not exist; give the folder that the host's / is mounted at, for example"
                + " /host");
  }

  @Test
  void aRootThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> SystemPlatform.at(file.toString()))
        .hasMessageContaining(" is not a folder");
  }

  @Test
  void aRootThatIsNoPathIsRefused() {
    assertThatThrownBy(() -> SystemPlatform.at("a\0b")).hasMessageContaining("is not a path");
  }

  @Test
  void itKnowsWhereItRuns() {
    try (SystemPlatform platform = SystemPlatform.own()) {
      assertThat(platform.os()).isEqualTo(Platform.Os.LINUX);
      assertThat(platform.arch()).isEqualTo(System.getProperty("os.arch"));
      assertThat(platform.environment("PATH")).hasValue(System.getenv("PATH"));
      assertThat(platform.environment("ALLSMI_NO_SUCH_VARIABLE")).isEmpty();
    }
  }

  @Test
  void itsClockRunsOnBothClocks() {
    try (SystemPlatform platform = SystemPlatform.own()) {
      Moment first = platform.now();
      Moment second = platform.now();
      assertThat(second.secondsSince(first)).isNotNegative();
      assertThat(first.hasMonotonic()).isTrue();
    }
  }

  @Test
  void itFindsTheCLibrary() {
    try (SystemPlatform platform = SystemPlatform.own()) {
      assertThat(platform.library("libc.so.6", "libc.musl-x86_64.so.1").found()).isPresent();
    }
  }
}
