package io.allsmi.collectors.host.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.AskedFor;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemsTest {
  @TempDir private Path root;

  private final List<String> asked = new ArrayList<>();

  private FixturePlatform machine(String tree) {
    return FixtureTree.ofResource("host/" + tree + ".tree").into(FixturePlatform.at(root));
  }

  private Filesystems filesystems(FixturePlatform machine, String... named) {
    return new Filesystems(
        machine,
        Set.of(named),
        (mount, place) -> {
          asked.add(mount.point());
          return Space.of(1000, 300, 200);
        });
  }

  @Test
  void aServerShowsItsLocalFilesystemsOnceEach() throws Exception {
    assertThat(ReadAnswer.of(filesystems(machine("server/mounts"))).names())
        .containsExactly(
            "/", "/boot/efi", "/mnt/with space", "/scratch", "/tank", "/var/lib/docker");
  }

  @Test
  void nothingElseIsTouched() throws Exception {
    ReadAnswer.of(filesystems(machine("server/mounts")));
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "/", "/boot/efi", "/mnt/with space", "/scratch", "/tank", "/var/lib/docker");
  }

  @Test
  void aNetworkMountIsShownWhenItIsNamed() throws Exception {
    assertThat(ReadAnswer.of(filesystems(machine("server/mounts"), "/home", "/nowhere")).names())
        .contains("/home")
        .doesNotContain("/nowhere", "/lustre");
  }

  @Test
  void aContainerShowsItsRootAndItsVolumesAndNoFiles() throws Exception {
    ReadAnswer answer = ReadAnswer.of(filesystems(machine("container")));
    assertThat(answer.names()).containsExactly("/", "/models");
    assertThat(answer.device("/").info().get("type")).isEqualTo("overlay");
    assertThat(answer.value("/models", HostMetrics.FILESYSTEM_READ_ONLY)).isEqualTo(1);
    assertThat(asked).doesNotContain("/run/tls.pem");
  }

  @Test
  void usedIsWhatIsNotFreeAndAvailableIsWhatUsersCanHave() throws Exception {
    ReadAnswer answer = ReadAnswer.of(filesystems(machine("vm")));
    assertThat(answer.names()).containsExactly("/");
    assertThat(answer.value("/", HostMetrics.FILESYSTEM_SIZE_BYTES)).isEqualTo(1000);
    assertThat(answer.value("/", HostMetrics.FILESYSTEM_USED_BYTES)).isEqualTo(700);
    assertThat(answer.value("/", HostMetrics.FILESYSTEM_AVAILABLE_BYTES)).isEqualTo(200);
    assertThat(answer.value("/", HostMetrics.FILESYSTEM_READ_ONLY)).isZero();
    assertThat(answer.device("/").info().get("source")).isEqualTo("/dev/vda");
  }

  @Test
  void aFilesystemThatIsSetAsideIsNotAskedAtAnyOfItsMountPoints() throws Exception {
    ReadAnswer answer = new ReadAnswer();
    filesystems(machine("server/mounts"))
        .collect(new AskedFor(Level.ALL, Set.of("/var/lib/docker")), answer);
    assertThat(answer.names()).contains("/", "/tank").doesNotContain("/var/lib/docker");
    assertThat(asked).doesNotContain("/var/lib/docker", "/data");
  }

  @Test
  void aFilesystemThatDoesNotAnswerIsLeftOut() throws Exception {
    Filesystems silent =
        new Filesystems(
            machine("server/mounts"),
            Set.of(),
            (mount, place) -> mount.point().equals("/tank") ? Space.NONE : Space.of(10, 5, 5));
    // Its next dataset answers in its place.
    assertThat(ReadAnswer.of(silent).names()).contains("/", "/tank/home").doesNotContain("/tank");
  }

  @Test
  void whatWasUnmountedMeanwhileGivesNothing() throws Exception {
    FixturePlatform machine = machine("server/mounts");
    Filesystems racing =
        new Filesystems(
            machine,
            Set.of(),
            (mount, place) -> {
              machine.file(
                  "/proc/self/mountinfo",
                  "27 1 253:1 / / rw,relatime shared:1 - ext4 /dev/mapper/vg0-root rw\n");
              return Space.of(10, 5, 5);
            });
    assertThat(ReadAnswer.of(racing).names()).containsExactly("/");
  }

  @Test
  void belowAnotherRootTheMountsAreThoseOfItsFirstProcess() throws Exception {
    FixturePlatform machine = machine("vm").foreignRoot();
    machine.file("/proc/1/mountinfo", "5 0 8:1 / /data rw - ext4 /dev/sda1 rw\n");
    List<String> places = new ArrayList<>();
    Filesystems foreign =
        new Filesystems(
            machine,
            Set.of(),
            (mount, place) -> {
              places.add(place.getPath());
              return Space.of(10, 5, 5);
            });
    assertThat(ReadAnswer.of(foreign).names()).containsExactly("/data");
    assertThat(places).containsExactly(root.resolve("data").toString());
  }

  @Test
  void aMountThatDidNotComeWithItsRootGivesNothing() throws Exception {
    FixturePlatform machine = FixturePlatform.at(root).foreignRoot().folder("/data");
    machine.file("/proc/1/mountinfo", "5 0 8:1 / /data rw - ext4 /dev/another rw\n");
    Filesystems foreign = new Filesystems(machine, Set.of(), Space.reader(machine));
    assertThat(ReadAnswer.of(foreign).names()).isEmpty();
  }

  @Test
  void theMachineThatRunsThisHasSpace() {
    FixturePlatform machine = FixturePlatform.at(root);
    Mount any = new Mount(1, 0, "8:1", "/", "/", false, "ext4", "/dev/x");
    Space space = Space.reader(machine).read(any, root.toFile());
    assertThat(space.size()).isPositive();
    assertThat(space.used()).isBetween(0L, space.size());
    assertThat(Space.reader(machine).read(any, root.resolve("none").toFile()))
        .isEqualTo(Space.NONE);
  }

  @Test
  void numbersThatContradictEachOtherAreNoSpace() {
    assertThat(Space.of(0, 0, 0)).isEqualTo(Space.NONE);
    assertThat(Space.of(10, 11, 5)).isEqualTo(Space.NONE);
    assertThat(Space.of(10, 5, 11)).isEqualTo(Space.NONE);
    assertThat(Space.of(10, -1, 5)).isEqualTo(Space.NONE);
  }

  @Test
  void withoutATableItIsAbsentOrFails() {
    Filesystems none = filesystems(FixturePlatform.at(root));
    assertThat(none.probe()).isEqualTo(new Probe.Absent("no /proc/self/mountinfo", ""));
    assertThatThrownBy(() -> ReadAnswer.of(none))
        .isInstanceOf(CollectorException.class)
        .hasMessage("reading /proc/self/mountinfo failed");
  }

  @Test
  void mountPointsAreNamedInAList() {
    assertThat(FilesystemsProvider.mountPoints("/home, /mnt/x/ ,,relative,/"))
        .containsExactlyInAnyOrder("/home", "/mnt/x", "/");
    assertThat(FilesystemsProvider.mountPoints("")).isEmpty();
  }
}
