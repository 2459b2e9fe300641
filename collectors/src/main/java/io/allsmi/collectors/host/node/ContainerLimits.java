package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.cpu.CpuList;
import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Rising;
import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the container, or the batch job, that the program runs in may use and does use, by its
 * control groups in version 1 or 2 (Documentation/admin-guide/cgroup-v2.rst). /proc shows the whole
 * host there too, so these are readings of their own.
 *
 * <p>Groups are nested, and the tightest limit on the way up is the one that counts; use is that of
 * the group with that limit. Without a limit it is that of the container as a whole. Outside of
 * containers, and with neither memory nor CPU limited, there are no readings: the control group of
 * a desktop's session is no container.
 */
final class ContainerLimits {
  private static final String TOP = "/sys/fs/cgroup";
  private static final double FIND_SECONDS = 10;
  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;

  private final Attributes attributes;
  private final Rising cpuTime = new Rising();
  private final Rising throttledTime = new Rising();
  private @Nullable Moment foundAt;
  private boolean unified;
  private boolean reported;
  private int moves;

  private String memoryGroup = "";
  private String cpuGroup = "";
  private String cpuacctGroup = "";
  private String pidsGroup = "";

  private double memoryLimit;
  private double cpuLimit;
  private double pidsLimit;
  private double memoryUsed;
  private double cpuSeconds;
  private double throttledSeconds;
  private double pids;

  ContainerLimits(Attributes attributes) {
    this.attributes = attributes;
    forget();
  }

  /** Reads limits, at most every ten seconds, and use. */
  void read(Moment now) {
    if (foundAt == null || now.secondsSince(foundAt) >= FIND_SECONDS) {
      foundAt = now;
      find();
    }
    if (reported) readUse();
    else forget();
  }

  private void forget() {
    memoryLimit = Double.NaN;
    cpuLimit = Double.NaN;
    pidsLimit = Double.NaN;
    memoryUsed = Double.NaN;
    cpuSeconds = Double.NaN;
    throttledSeconds = Double.NaN;
    pids = Double.NaN;
  }

  private void find() {
    CgroupPaths paths = CgroupPaths.parse(attributes.text("/proc/self/cgroup"));
    unified = attributes.exists(TOP + "/cgroup.controllers");
    List<String> memory = chain("/memory", paths.memory(), paths);
    List<String> cpu = chain("/cpu", paths.cpu(), paths);
    List<String> cpuacct = chain("/cpuacct", paths.cpuacct(), paths);
    List<String> cpuset = chain("/cpuset", paths.cpuset(), paths);
    List<String> tasks = chain("/pids", paths.pids(), paths);
    String oldCpu = cpuGroup;
    String oldCpuacct = cpuacctGroup;

    findMemory(memory);
    findCpu(cpu, cpuacct);
    cpuLimit = lower(cpuLimit, allowedCpus(cpuset));
    findPids(tasks);
    if (!oldCpu.isEmpty() && !(oldCpu.equals(cpuGroup) && oldCpuacct.equals(cpuacctGroup))) moves++;
    boolean limited = !Double.isNaN(memoryLimit) || !Double.isNaN(cpuLimit);
    reported = limited || isOwnMount(memory) || isOwnMount(cpu);
  }

  /** Whether the groups that are mounted are those of a container and not the host's. */
  static boolean isContainersView(Attributes attributes) {
    if (attributes.exists(TOP + "/cgroup.controllers")) return isGroup(attributes, TOP);
    String memory = TOP + "/memory";
    return attributes.exists(memory) && !isVersion1Root(attributes, memory);
  }

  /**
   * The group of the program and those around it, from the inside out, without the root of all,
   * which has no limits. In a container the paths may be the host's while only its own groups are
   * mounted: then the mounted one is the only one that can be seen.
   */
  private List<String> chain(String controller, String path, CgroupPaths paths) {
    String base = unified ? TOP : TOP + controller;
    String inside = unified ? paths.unified() : path;
    if (inside.isEmpty() || inside.contains("/..") || !attributes.exists(base + inside)) {
      inside = "";
    }
    List<String> groups = new ArrayList<>();
    for (String at = inside; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
      groups.add(base + at);
    }
    if (unified ? isGroup(attributes, base) : isVersion1Group(base)) groups.add(base);
    return groups;
  }

  /** In version 2 the root of all has no type. */
  private static boolean isGroup(Attributes attributes, String folder) {
    return attributes.exists(folder + "/cgroup.type");
  }

  private boolean isVersion1Group(String folder) {
    return attributes.exists(folder) && !isVersion1Root(attributes, folder);
  }

  /** In version 1 only the root of all has an agent. */
  private static boolean isVersion1Root(Attributes attributes, String folder) {
    return attributes.exists(folder + "/release_agent");
  }

  /** Whether what is mounted is not the root of all: a container's view. */
  private boolean isOwnMount(List<String> chain) {
    String outermost = chain.isEmpty() ? "" : chain.getLast();
    return outermost.equals(TOP) || (!unified && outermost.lastIndexOf('/') == TOP.length());
  }

  /** The group that use is read from when none is limited. */
  private String whole(List<String> chain) {
    if (chain.isEmpty()) return "";
    return isOwnMount(chain) ? chain.getLast() : chain.getFirst();
  }

  private void findMemory(List<String> chain) {
    memoryLimit = Double.NaN;
    memoryGroup = whole(chain);
    String file = unified ? "/memory.max" : "/memory.limit_in_bytes";
    for (String group : chain) {
      double limit = CgroupValues.limit(attributes.text(group + file));
      if (limit <= memoryLimit || (Double.isNaN(memoryLimit) && !Double.isNaN(limit))) {
        memoryLimit = limit;
        memoryGroup = group;
      }
    }
  }

  private void findCpu(List<String> chain, List<String> accounting) {
    cpuLimit = Double.NaN;
    cpuGroup = whole(chain);
    cpuacctGroup = whole(accounting);
    for (int i = 0; i < chain.size(); i++) {
      String group = chain.get(i);
      double limit =
          unified ? CgroupValues.cores(attributes.text(group + "/cpu.max")) : quota(group);
      if (limit <= cpuLimit || (Double.isNaN(cpuLimit) && !Double.isNaN(limit))) {
        cpuLimit = limit;
        cpuGroup = group;
        // Both controllers are mounted together almost everywhere, so their chains are alike.
        if (i < accounting.size()) cpuacctGroup = accounting.get(i);
      }
    }
  }

  private double quota(String group) {
    double quota = attributes.number(group + "/cpu.cfs_quota_us");
    return CgroupValues.cores(quota, attributes.number(group + "/cpu.cfs_period_us"));
  }

  private void findPids(List<String> chain) {
    pidsLimit = Double.NaN;
    pidsGroup = whole(chain);
    for (String group : chain) {
      double limit = CgroupValues.limit(attributes.text(group + "/pids.max"));
      if (limit <= pidsLimit || (Double.isNaN(pidsLimit) && !Double.isNaN(limit))) {
        pidsLimit = limit;
        pidsGroup = group;
      }
    }
  }

  /** How many CPUs the group is bound to; NaN when it may use all that are on line. */
  private double allowedCpus(List<String> chain) {
    int online = CpuList.parse(attributes.text("/sys/devices/system/cpu/online")).cardinality();
    String file = unified ? "/cpuset.cpus.effective" : "/cpuset.effective_cpus";
    for (String group : chain) {
      int allowed = CpuList.parse(attributes.text(group + file)).cardinality();
      if (allowed > 0) return allowed < online ? allowed : Double.NaN;
    }
    return Double.NaN;
  }

  private static double lower(double one, double other) {
    return one <= other || Double.isNaN(other) ? one : other;
  }

  private void readUse() {
    double charged = use(memoryGroup, unified ? "/memory.current" : "/memory.usage_in_bytes");
    memoryUsed = Double.NaN;
    if (!Double.isNaN(charged)) {
      String droppable = unified ? "inactive_file" : "total_inactive_file";
      double cache = CgroupValues.keyed(attributes.text(memoryGroup + "/memory.stat"), droppable);
      memoryUsed = cache <= charged ? charged - cache : Double.NaN;
    }
    pids = use(pidsGroup, "/pids.current");
    double busy =
        unified
            ? keyed(cpuGroup, "usage_usec") / MICROS
            : use(cpuacctGroup, "/cpuacct.usage") / NANOS;
    double throttled =
        unified
            ? keyed(cpuGroup, "throttled_usec") / MICROS
            : keyed(cpuGroup, "throttled_time") / NANOS;
    cpuSeconds = cpuTime.next(busy);
    throttledSeconds = throttledTime.next(throttled);
  }

  private double use(String group, String file) {
    return group.isEmpty() ? Double.NaN : CgroupValues.use(attributes.text(group + file));
  }

  private double keyed(String group, String key) {
    if (group.isEmpty()) return Double.NaN;
    return CgroupValues.keyed(attributes.text(group + "/cpu.stat"), key);
  }

  /** Bytes that may be used; NaN for no limit, as the other limits. */
  double memoryLimit() {
    return memoryLimit;
  }

  /** Bytes in use without the page cache that can be dropped. */
  double memoryUsed() {
    return memoryUsed;
  }

  /** Cores that may be used: the share of time, or the CPUs that it is bound to. */
  double cpuLimit() {
    return cpuLimit;
  }

  /** Seconds of CPU time used. */
  double cpuSeconds() {
    return cpuSeconds;
  }

  /** Seconds in which the limit kept it from running. */
  double throttledSeconds() {
    return throttledSeconds;
  }

  /** Tasks that may exist. */
  double pidsLimit() {
    return pidsLimit;
  }

  /** Tasks that exist. */
  double pids() {
    return pids;
  }

  /** How often a counter began again: each is an epoch of its own. */
  int restarts() {
    return moves + cpuTime.restarts() + throttledTime.restarts();
  }
}
