package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.file.Text;

/**
 * The control groups of a process, as /proc/self/cgroup has them (cgroups(7)): one path for all
 * controllers in version 2, one for each in version 1. Empty where there is none.
 *
 * @param unified the path of version 2
 */
record CgroupPaths(
    String unified, String memory, String cpu, String cpuacct, String cpuset, String pids) {

  static CgroupPaths parse(Text text) {
    String unified = "";
    String memory = "";
    String cpu = "";
    String cpuacct = "";
    String cpuset = "";
    String pids = "";
    text.rewind();
    while (text.nextLine()) {
      if (text.unsigned() < 0 || !text.skip(":")) continue;
      String controllers = text.upTo(':');
      String path = text.rest();
      if (!path.startsWith("/")) continue;
      if (controllers.isEmpty()) unified = path;
      if (names(controllers, "memory")) memory = path;
      if (names(controllers, "cpu")) cpu = path;
      if (names(controllers, "cpuacct")) cpuacct = path;
      if (names(controllers, "cpuset")) cpuset = path;
      if (names(controllers, "pids")) pids = path;
    }
    return new CgroupPaths(unified, memory, cpu, cpuacct, cpuset, pids);
  }

  private static boolean names(String controllers, String name) {
    int at = controllers.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean starts = at == 0 || controllers.charAt(at - 1) == ',';
      if (starts && (end == controllers.length() || controllers.charAt(end) == ',')) return true;
      at = controllers.indexOf(name, at + 1);
    }
    return false;
  }
}
