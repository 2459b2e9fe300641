package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;

/** Finds out whose a process is: the user and the container. Two files a process. */
final class Owner {
  /**
   * What was found.
   *
   * @param user name or number of the effective user, as ps prints it; empty when not known
   * @param container short id; empty for none
   */
  record Of(String user, String container) {
    static final Of UNKNOWN = new Of("", "");
  }

  private final Platform platform;
  private final Users users;
  private final Text text = new Text();

  Owner(Platform platform) {
    this.platform = platform;
    this.users = new Users(platform);
  }

  Of read(int pid, Moment now) {
    String folder = "/proc/" + pid;
    return new Of(user(folder, now), container(folder));
  }

  private String user(String folder, Moment now) {
    KernelFile.of(platform.path(folder + "/status")).readRecord(text);
    long uid = effectiveUser(text);
    return uid < 0 ? "" : users.name(uid, now);
  }

  private String container(String folder) {
    KernelFile.of(platform.path(folder + "/cgroup")).read(text);
    return ContainerId.of(text);
  }

  /** The second number of the line {@code Uid:} in a status file; -1 when there is none. */
  static long effectiveUser(Text status) {
    status.rewind();
    while (status.nextLine()) {
      if (!status.skip("Uid:")) continue;
      status.unsigned();
      return status.unsigned();
    }
    return -1;
  }
}
