package io.allsmi.collectors.host.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountChoiceTest {
  private static final String ROOT = "1 0 8:1 / / rw - ext4 /dev/sda1 rw";

  private static List<Candidates> shown(Set<String> named, String... lines) {
    return MountChoice.shown(MountTable.parse(Text.of(String.join("\n", lines) + "\n")), named);
  }

  private static List<String> points(String... lines) {
    return shown(Set.of(), lines).stream().map(one -> one.mounts().getFirst().point()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0:40 / /m rw - nfs4 filer:/x rw",
        "0:40 / /m rw - cifs //server/x rw",
        "0:40 / /m rw - lustre mds@tcp:/fs rw",
        "0:40 / /m rw - afilesystemofthefuture cluster rw",
        "0:40 / /m rw - fuse.sshfs host:/x rw",
        "8:40 / /m rw - fuseblk /dev/sdc1 rw",
        "0:40 / /m rw - autofs systemd-1 rw",
        "0:40 / /m rw - tmpfs tmpfs rw",
        "0:40 / /m rw - proc proc rw",
        "0:40 / /m rw - overlay overlay rw",
        "7:3 / /m ro - squashfs /dev/loop3 ro",
        "11:0 / /m ro - iso9660 /dev/sr0 ro",
      })
  void whatIsNotALocalFilesystemIsNotAsked(String mount) {
    assertThat(points(ROOT, "9 1 " + mount)).containsExactly("/");
    assertThat(shown(Set.of("/m"), ROOT, "9 1 " + mount)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8:2 / /m rw - xfs /dev/sdb1 rw",
        "0:40 /@x /m rw - btrfs /dev/sdb1 rw",
        "0:40 / /m rw - zfs tank rw",
        "7:3 / /m rw - ext4 /dev/loop3 rw",
      })
  void localFilesystemsAreShown(String mount) {
    assertThat(points(ROOT, "9 1 " + mount)).containsExactly("/", "/m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0:40 / / rw - overlay overlay rw",
        "0:40 / / rw - nfs4 filer:/root rw",
        "0:40 / / rw - virtiofs root rw"
      })
  void theRootIsShownWhateverItIs(String mount) {
    assertThat(points("9 1 " + mount)).containsExactly("/");
  }

  @Test
  void oneDeviceIsShownOnceByItsWholeAndShortestMountPoint() {
    assertThat(
            points(
                ROOT,
                "2 1 8:2 /data /d rw - ext4 /dev/sdb1 rw",
                "3 1 8:2 / /srv/longer rw - ext4 /dev/sdb1 rw",
                "4 1 8:2 / /srv/disk rw - ext4 /dev/sdb1 rw"))
        .containsExactly("/", "/srv/disk");
  }

  @Test
  void theRootIsTheNameOfItsFilesystemThoughOnlyAFolderOfItIsMounted() {
    assertThat(
            points(
                "1 0 0:25 /@ / rw - btrfs /dev/sda2 rw",
                "2 1 0:25 / /pool rw - btrfs /dev/sda2 rw",
                "3 1 0:25 /@home /home rw - btrfs /dev/sda2 rw"))
        .containsExactly("/");
  }

  @Test
  void datasetsOfOnePoolShareItsSpace() {
    assertThat(
            points(
                ROOT,
                "2 1 0:40 / /tank/home rw - zfs tank/home rw",
                "3 1 0:41 / /tank rw - zfs tank rw",
                "4 1 0:42 / /other rw - zfs other/x rw"))
        .containsExactly("/", "/other", "/tank");
  }

  @Test
  void aFilesystemIsReadOnlyWhenNoneOfItsMountsCanBeWritten() {
    List<Candidates> both =
        shown(
            Set.of(),
            "1 0 8:1 / / ro - ext4 /dev/sda1 rw",
            "2 1 8:1 /var /var rw - ext4 /dev/sda1 rw",
            "3 1 8:2 / /boot ro - ext4 /dev/sda2 rw");
    assertThat(both).extracting(Candidates::readOnly).containsExactly(false, true);
  }

  @Test
  void aContainersDiskIsNotCountedBesideTheOverlayOnIt() {
    String overlay = "1 0 0:40 / / rw - overlay overlay rw";
    String hostname = "2 1 8:1 /docker/c/hostname /etc/hostname rw - ext4 /dev/sda1 rw";
    String volume = "3 1 8:1 /docker/v/_data /data rw - ext4 /dev/sda1 rw";
    String other = "4 1 8:17 / /models rw - ext4 /dev/sdb1 rw";
    assertThat(points(overlay, hostname, volume, other)).containsExactly("/", "/models");
    assertThat(points(ROOT, hostname, volume, other)).containsExactly("/", "/models");
    assertThat(points(overlay, volume, other)).containsExactly("/", "/data", "/models");
  }
}
