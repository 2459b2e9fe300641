package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clocks of the logical CPUs: by cpufreq ({@code policy*}, each for the CPUs that share a clock),
 * else by /proc/cpuinfo as virtual machines have it.
 *
 * <p>Kernels before 5.18 sleep 10 ms at each CPU whose clock is asked for. So one reading goes on
 * for some milliseconds only, and the next one goes on where it ended; /proc/cpuinfo, whole for one
 * number a CPU, is read at most every ten seconds.
 */
final class Clocks implements AutoCloseable {
  private static final String FOLDER = "/sys/devices/system/cpu/cpufreq/";
  private static final double HERTZ_PER_KILOHERTZ = 1e3;
  private static final double FASTEST = 20e9;
  private static final double READING_SECONDS = 0.015;
  private static final double OLDEST_SECONDS = 10;

  private static final class Policy {
    final BitSet cpus;
    final KernelFile clock;
    final String governorPath;
    final double limit;
    double hertz = Double.NaN;
    @Nullable Moment readAt;

    Policy(BitSet cpus, KernelFile clock, String governorPath, double limit) {
      this.cpus = cpus;
      this.clock = clock;
      this.governorPath = governorPath;
      this.limit = limit;
    }
  }

  private final Platform platform;
  private final Attributes attributes;
  private final Text text = new Text();
  private List<Policy> policies = List.of();
  private int next;
  private double[] hertz = new double[0];
  private @Nullable Moment cpuInfoReadAt;

  Clocks(Platform platform, Attributes attributes) {
    this.platform = platform;
    this.attributes = attributes;
  }

  /** Looks for the policies of the CPUs that are on line. */
  void find(BitSet online) {
    close();
    List<Policy> found = new ArrayList<>();
    for (String name : attributes.names(FOLDER)) {
      if (!name.startsWith("policy")) continue;
      String folder = FOLDER + name + "/";
      BitSet cpus = cpus(folder, name);
      if (!cpus.intersects(online)) continue;
      KernelFile clock = KernelFile.held(platform.path(folder + "scaling_cur_freq"));
      double limit = hertz(attributes.number(folder + "cpuinfo_max_freq"));
      found.add(new Policy(cpus, clock, folder + "scaling_governor", limit));
    }
    policies = found;
    next = 0;
    hertz = new double[online.length()];
    Arrays.fill(hertz, Double.NaN);
    cpuInfoReadAt = null;
  }

  /** Words with a space between them, unlike other lists of CPUs. */
  private BitSet cpus(String folder, String name) {
    BitSet cpus = CpuList.parse(attributes.text(folder + "affected_cpus"));
    int number = Attributes.numberOf(name);
    if (cpus.isEmpty() && number >= 0 && number < CpuList.MOST) cpus.set(number);
    return cpus;
  }

  void read() {
    if (policies.isEmpty()) readCpuInfo();
    else readPolicies();
  }

  private void readPolicies() {
    Moment start = platform.now();
    Moment now = start;
    for (int i = 0; i < policies.size(); i++) {
      Policy policy = policies.get(next);
      next = (next + 1) % policies.size();
      policy.hertz = hertz(policy.clock.number(text));
      policy.readAt = now;
      now = platform.now();
      if (now.secondsSince(start) > READING_SECONDS) break;
    }
    for (Policy policy : policies) {
      boolean fresh = policy.readAt != null && now.secondsSince(policy.readAt) <= OLDEST_SECONDS;
      set(policy.cpus, fresh ? policy.hertz : Double.NaN);
    }
  }

  private void set(BitSet cpus, double value) {
    for (int cpu = cpus.nextSetBit(0); cpu >= 0; cpu = cpus.nextSetBit(cpu + 1)) {
      if (cpu < hertz.length) hertz[cpu] = value;
    }
  }

  private void readCpuInfo() {
    Moment now = platform.now();
    if (cpuInfoReadAt != null && now.secondsSince(cpuInfoReadAt) < OLDEST_SECONDS) return;
    cpuInfoReadAt = now;
    Text whole = new Text(1 << 23);
    KernelFile.of(platform.path("/proc/cpuinfo")).read(whole);
    CpuInfo info = CpuInfo.parse(whole);
    for (int cpu = 0; cpu < hertz.length; cpu++) hertz[cpu] = info.clockOf(cpu);
  }

  private static double hertz(double kilohertz) {
    double value = kilohertz * HERTZ_PER_KILOHERTZ;
    return value > 0 && value < FASTEST ? value : Double.NaN;
  }

  /** The clock of one CPU in hertz; NaN when not known. */
  double of(int cpu) {
    return cpu < hertz.length ? hertz[cpu] : Double.NaN;
  }

  /** The mean clock of some CPUs in hertz, of those that are known; NaN when none is. */
  double mean(BitSet cpus) {
    double sum = 0;
    int count = 0;
    for (int cpu = cpus.nextSetBit(0); cpu >= 0; cpu = cpus.nextSetBit(cpu + 1)) {
      double clock = of(cpu);
      if (Double.isNaN(clock)) continue;
      sum += clock;
      count++;
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** The highest clock that one of some CPUs can reach, in hertz; NaN when not known. */
  double limit(BitSet cpus) {
    double highest = Double.NaN;
    for (Policy policy : policies) {
      boolean higher = !(policy.limit <= highest) && !Double.isNaN(policy.limit);
      if (higher && policy.cpus.intersects(cpus)) highest = policy.limit;
    }
    return highest;
  }

  /** The governor of the first of some CPUs; empty when not known. */
  String governor(BitSet cpus) {
    for (Policy policy : policies) {
      if (policy.cpus.intersects(cpus)) return attributes.line(policy.governorPath);
    }
    return "";
  }

  @Override
  public void close() {
    for (Policy policy : policies) policy.clock.close();
    policies = List.of();
  }
}
