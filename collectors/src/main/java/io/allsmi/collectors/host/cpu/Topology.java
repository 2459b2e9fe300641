package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which logical CPU is in which package, by {@code /sys/devices/system/cpu/cpu*}{@code /topology}
 * (Documentation/admin-guide/cputopology.rst), else by /proc/cpuinfo, else all in one. What is
 * known of a CPU stays when it goes off line and its folder disappears.
 */
final class Topology {
  private static final String FOLDER = "/sys/devices/system/cpu/cpu";

  /** Packages whose numbers are all below this are named by them. */
  private static final int LARGEST_PLAIN_ID = 256;

  /** Enough for the first blocks of /proc/cpuinfo: they all name the same model. */
  private static final int FIRST_BLOCKS = 1 << 14;

  private static final int WHOLE = 1 << 23;

  private final Platform platform;
  private final Attributes attributes;

  /** The CPUs ever seen, by the number of their package. */
  private final Map<Integer, BitSet> known = new TreeMap<>();

  private final Map<Integer, String> names = new HashMap<>();
  private boolean plainNames = true;

  Topology(Platform platform, Attributes attributes) {
    this.platform = platform;
    this.attributes = attributes;
  }

  /** The packages of those CPUs, in the order of their numbers. */
  List<CpuPackage> read(BitSet online) {
    boolean inSysfs = attributes.exists(FOLDER + online.nextSetBit(0) + "/topology");
    CpuInfo info = cpuInfo(inSysfs ? FIRST_BLOCKS : WHOLE);
    BitSet toPlace = (BitSet) online.clone();
    for (BitSet cpus : known.values()) toPlace.andNot(cpus);
    place(toPlace, info);
    nameNew();

    List<CpuPackage> packages = new ArrayList<>();
    for (Map.Entry<Integer, BitSet> entry : known.entrySet()) {
      int id = entry.getKey();
      BitSet cpus = (BitSet) entry.getValue().clone();
      BitSet there = (BitSet) cpus.clone();
      there.and(online);
      double cores = inSysfs ? cores(there) : cores(there, info);
      DeviceInfo device = device(names.getOrDefault(id, "cpu"), cpus, info);
      packages.add(new CpuPackage(id, device, cpus, there, cores));
    }
    return packages;
  }

  private CpuInfo cpuInfo(int most) {
    Text text = new Text(most);
    KernelFile.of(platform.path("/proc/cpuinfo")).read(text);
    return CpuInfo.parse(text);
  }

  private void place(BitSet cpus, CpuInfo info) {
    for (int cpu = cpus.nextSetBit(0); cpu >= 0; cpu = cpus.nextSetBit(cpu + 1)) {
      String topology = FOLDER + cpu + "/topology/";
      double id = attributes.number(topology + "physical_package_id");
      BitSet siblings = new BitSet();
      if (id >= 0 && id <= Integer.MAX_VALUE) {
        siblings = list(topology + "package_cpus_list", topology + "core_siblings_list");
        siblings.and(cpus);
      } else {
        id = Math.max(info.packageOf(cpu), 0);
      }
      siblings.set(cpu);
      BitSet others = known.get((int) id);
      if (others != null) siblings.or(others);
      known.put((int) id, siblings);
      cpus.andNot(siblings);
    }
  }

  /** Cores are counted by one of their CPUs each: two files a core, whatever a core's number. */
  private double cores(BitSet online) {
    BitSet left = (BitSet) online.clone();
    int cores = 0;
    for (int cpu = left.nextSetBit(0); cpu >= 0; cpu = left.nextSetBit(cpu + 1)) {
      String topology = FOLDER + cpu + "/topology/";
      BitSet siblings = list(topology + "core_cpus_list", topology + "thread_siblings_list");
      if (!siblings.get(cpu)) return Double.NaN;
      left.andNot(siblings);
      cores++;
    }
    return cores;
  }

  private static double cores(BitSet online, CpuInfo info) {
    BitSet cores = new BitSet();
    for (int cpu = online.nextSetBit(0); cpu >= 0; cpu = online.nextSetBit(cpu + 1)) {
      int core = info.coreOf(cpu);
      if (core < 0 || core >= CpuList.MOST) return Double.NaN;
      cores.set(core);
    }
    return cores.cardinality();
  }

  /** The list in a file, or in the one that has its old name. */
  private BitSet list(String path, String oldPath) {
    BitSet cpus = CpuList.parse(attributes.text(path));
    return cpus.isEmpty() ? CpuList.parse(attributes.text(oldPath)) : cpus;
  }

  /** ARM firmware numbers packages as it likes; then they are named in their order. */
  private void nameNew() {
    if (names.isEmpty()) {
      for (int id : known.keySet()) plainNames &= id < LARGEST_PLAIN_ID;
    }
    for (int id : known.keySet()) {
      if (!names.containsKey(id)) names.put(id, "cpu" + (plainNames ? id : names.size()));
    }
  }

  private static DeviceInfo device(String name, BitSet cpus, CpuInfo info) {
    List<Part> parts = new ArrayList<>(CpuTimes.CLASSES.size() + cpus.cardinality());
    for (String timeClass : CpuTimes.CLASSES) parts.add(Part.of(PartKind.CLASS, timeClass));
    for (int cpu = cpus.nextSetBit(0); cpu >= 0; cpu = cpus.nextSetBit(cpu + 1)) {
      parts.add(Part.of(PartKind.CORE, Integer.toString(cpu)));
    }
    Info fixed = Info.of("firmware", info.microcode());
    return DeviceInfo.of(name, DeviceKind.CPU, info.vendor(), info.model(), fixed).withParts(parts);
  }
}
