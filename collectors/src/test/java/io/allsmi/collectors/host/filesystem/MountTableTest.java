package io.allsmi.collectors.host.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountTableTest {
  private static MountTable parse(String... lines) {
    return MountTable.parse(Text.of(String.join("\n", lines) + "\n"));
  }

  private static Mount only(String line) {
    return parse(line).mounts().getFirst();
  }

  @Test
  void aLineIsReadWithAndWithoutOptionalFields() {
    Mount expected = new Mount(36, 35, "98:0", "/mnt1", "/mnt2", false, "ext3", "/dev/root");
    assertThat(
            only("36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue"))
        .isEqualTo(expected);
    assertThat(only("36 35 98:0 /mnt1 /mnt2 rw - ext3 /dev/root rw")).isEqualTo(expected);
    assertThat(
            only(
                "36 35 98:0 /mnt1 /mnt2 rw shared:2 master:1 propagate_from:3 - ext3 /dev/root rw"))
        .isEqualTo(expected);
  }

  @Test
  void escapesBecomeWhatTheyStandFor() {
    assertThat(only("1 0 8:1 / /with\\040space\\134x rw - ext4 /dev/a rw").point())
        .isEqualTo("/with space\\x");
    assertThat(only("1 0 8:1 / /grün rw - ext4 /dev/a rw").point()).isEqualTo("/grün");
  }

  @Test
  void eitherTheMountOrTheFilesystemMakesItReadOnly() {
    assertThat(only("1 0 8:1 / /a ro,nosuid - ext4 /dev/a rw").readOnly()).isTrue();
    assertThat(only("1 0 8:1 / /a rw,nosuid - ext4 /dev/a ro").readOnly()).isTrue();
    assertThat(only("1 0 8:1 / /a rw,errors=remount-ro - ext4 /dev/a rw,root=x").readOnly())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x 0 8:1 / /a rw - ext4 /dev/a rw",
        "1 0 8 / /a rw - ext4 /dev/a rw",
        "1 0 8: / /a rw - ext4 /dev/a rw",
        "1 0 8:x / /a rw - ext4 /dev/a rw",
        "1 0 8:1 / a rw - ext4 /dev/a rw",
        "1 0 8:1 / /a rw ext4 /dev/a rw",
        "1 0 8:1 / /a rw -",
        "1 0 8:1 / /a rw - ext4",
        "1 0 8:1 / /a\\04 rw - ext4 /dev/a rw",
        "1 0 8:1 / /a\\777 rw - ext4 /dev/a rw",
        "1 0 8:1 / /a\\012b rw - ext4 /dev/a rw",
        "1 0 8:1 / /a\u001b[31m rw - ext4 /dev/a rw",
        "1 0 8:1 / /a\u202eb rw - ext4 /dev/a rw",
      })
  void linesThatCannotBeShownAreLeftOut(String line) {
    assertThat(parse(line, "2 0 8:2 / /b rw - ext4 /dev/b rw").mounts())
        .extracting(Mount::point)
        .containsExactly("/b");
  }

  @Test
  void aPathInAnotherCharacterSetIsLeftOut() {
    byte[] line =
        "1 0 8:1 / /gr?n rw - ext4 /dev/a rw\n"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    line[13] = (byte) 0xFC;
    assertThat(MountTable.parse(Text.of(line)).mounts()).isEmpty();
  }

  @Test
  void aMountUnderAnotherOneIsOutOfReach() {
    MountTable table =
        parse(
            "1 0 8:1 / / rw - ext4 /dev/a rw",
            "2 1 8:2 / /mnt/data rw - ext4 /dev/b rw",
            "3 1 8:3 / /mnt rw - ext4 /dev/c rw",
            "4 3 8:4 / /mnt/data rw - ext4 /dev/d rw",
            "5 4 8:5 / /mnt/data rw - ext4 /dev/e rw",
            "6 2 8:6 / /mnt/data/deep rw - ext4 /dev/f rw",
            "7 1 8:7 / /mnt2 rw - ext4 /dev/g rw");
    assertThat(table.mounts().stream().filter(table::isReachable).map(Mount::device))
        .containsExactly("8:1", "8:3", "8:5", "8:7");
  }

  @Test
  void aTableThatGoesInCirclesEnds() {
    MountTable table =
        parse(
            "1 2 8:1 / /a rw - ext4 /dev/a rw",
            "2 1 8:2 / /b rw - ext4 /dev/b rw",
            "3 3 8:3 / /c rw - ext4 /dev/c rw");
    List<Mount> reachable = table.mounts().stream().filter(table::isReachable).toList();
    assertThat(reachable).extracting(Mount::point).containsExactly("/c");
  }
}
