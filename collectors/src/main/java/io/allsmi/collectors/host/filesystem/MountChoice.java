package io.allsmi.collectors.host.filesystem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which mounts are shown: each filesystem that holds data of this machine, once.
 *
 * <p>What is not known to be local is left out, so that a filesystem that this version has not
 * heard of is not asked: behind it may be a server that never answers. Shown are filesystems on a
 * block device, those that manage their devices themselves (btrfs, ZFS and the like), whatever is
 * mounted as the root, and what the user names.
 */
final class MountChoice {
  private static final Set<String> WITHOUT_BLOCK_DEVICE =
      Set.of("btrfs", "zfs", "bcachefs", "ubifs", "jffs2");

  // Images of programs: always full, never written.
  private static final Set<String> IMAGES =
      Set.of("squashfs", "iso9660", "udf", "erofs", "cramfs", "romfs");

  // The host's container engine makes this file of a container where it keeps the container.
  private static final String ENGINE_FILE = "/etc/hostname";

  private final MountTable table;
  private final Set<String> named;

  private MountChoice(MountTable table, Set<String> named) {
    this.table = table;
    this.named = named;
  }

  /**
   * The filesystems that are shown.
   *
   * @param named mount points that are shown whatever they are
   */
  static List<Candidates> shown(MountTable table, Set<String> named) {
    return new MountChoice(table, named).shown();
  }

  private List<Candidates> shown() {
    String below = deviceBelowOverlay();
    List<Candidates> shown = new ArrayList<>();
    Map<String, List<Mount>> groups = new LinkedHashMap<>();
    for (Mount mount : table.mounts()) {
      if (!table.isReachable(mount)) continue;
      if (named.contains(mount.point())) {
        shown.add(new Candidates(List.of(mount), mount.readOnly()));
      } else if (isLocal(mount) && !mount.device().equals(below)) {
        add(mount, groups);
      }
    }
    for (List<Mount> mounts : groups.values()) shown.add(candidates(mounts));
    shown.sort((one, other) -> point(one).compareTo(point(other)));
    return shown;
  }

  private static void add(Mount mount, Map<String, List<Mount>> groups) {
    String filesystem = filesystemOf(mount);
    List<Mount> mounts = groups.get(filesystem);
    if (mounts == null) {
      mounts = new ArrayList<>();
      groups.put(filesystem, mounts);
    }
    mounts.add(mount);
  }

  private static String point(Candidates filesystem) {
    return filesystem.mounts().getFirst().point();
  }

  private static boolean isLocal(Mount mount) {
    String type = mount.type();
    if (type.equals("autofs") || type.equals("rootfs")) return false;
    if (mount.point().equals("/")) return true;
    if (type.startsWith("fuse") || IMAGES.contains(type)) return false;
    return mount.hasBlockDevice() || WITHOUT_BLOCK_DEVICE.contains(type);
  }

  /** Mounts of one filesystem share its device number; datasets of a ZFS pool share its space. */
  private static String filesystemOf(Mount mount) {
    if (!mount.type().equals("zfs")) return mount.device();
    int slash = mount.source().indexOf('/');
    return "zfs " + (slash < 0 ? mount.source() : mount.source().substring(0, slash));
  }

  /** The whole filesystem before a folder of it, the root before all, then the shortest point. */
  private static Candidates candidates(List<Mount> mounts) {
    boolean readOnly = true;
    for (Mount mount : mounts) readOnly &= mount.readOnly();
    mounts.sort(MountChoice::compare);
    return new Candidates(mounts, readOnly);
  }

  private static int compare(Mount one, Mount other) {
    int byRoot = Boolean.compare(other.point().equals("/"), one.point().equals("/"));
    if (byRoot != 0) return byRoot;
    int byPart = Boolean.compare(other.isWhole(), one.isWhole());
    return byPart != 0 ? byPart : Integer.compare(one.point().length(), other.point().length());
  }

  /**
   * In a container whose root is an overlay, the device that the overlay stands on: its space is
   * the overlay's. Empty where there is none.
   */
  private String deviceBelowOverlay() {
    boolean overlay = false;
    String device = "";
    for (Mount mount : table.mounts()) {
      if (mount.point().equals("/")) overlay = mount.type().equals("overlay");
      if (mount.point().equals(ENGINE_FILE) && mount.hasBlockDevice()) device = mount.device();
    }
    return overlay ? device : "";
  }
}
