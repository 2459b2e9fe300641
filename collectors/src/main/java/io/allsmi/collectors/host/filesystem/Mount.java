package io.allsmi.collectors.host.filesystem;

/**
 * One line of mountinfo.
 *
 * @param id of the mount
 * @param parent the mount that it is mounted on
 * @param device major and minor number of the filesystem, {@code 8:1}; 0 as major number where it
 *     has no block device of its own
 * @param root the folder of the filesystem that is mounted; {@code /} for the whole
 * @param point where it is mounted
 * @param readOnly whether this mount or the whole filesystem is read-only
 * @param type of the filesystem, {@code ext4}, {@code fuse.sshfs}
 * @param source what is mounted, as the filesystem calls it: {@code /dev/vda1}, {@code tank/home}
 */
record Mount(
    long id,
    long parent,
    String device,
    String root,
    String point,
    boolean readOnly,
    String type,
    String source) {

  boolean hasBlockDevice() {
    return !device.startsWith("0:");
  }

  boolean isWhole() {
    return root.equals("/");
  }

  /** Whether another mount point is this one's or below it. */
  boolean reaches(String otherPoint) {
    if (point.equals("/")) return true;
    return otherPoint.startsWith(point)
        && (otherPoint.length() == point.length() || otherPoint.charAt(point.length()) == '/');
  }
}
