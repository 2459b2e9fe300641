package io.allsmi.collectors.nvml.link;

/** CPUs as the kernel lists them: {@code 0-31,64-95}. */
final class CpuList {
  private CpuList() {}

  /** The list of a mask whose first bit is CPU 0; empty when there is none. */
  static String of(long... mask) {
    StringBuilder list = new StringBuilder();
    int cpus = mask.length * Long.SIZE;
    for (int cpu = 0; cpu < cpus; cpu++) {
      if (!has(mask, cpu)) continue;
      int first = cpu;
      while (cpu + 1 < cpus && has(mask, cpu + 1)) cpu++;
      if (!list.isEmpty()) list.append(',');
      list.append(first);
      if (cpu > first) list.append('-').append(cpu);
    }
    return list.toString();
  }

  private static boolean has(long[] mask, int cpu) {
    return (mask[cpu / Long.SIZE] >>> cpu % Long.SIZE & 1) == 1;
  }
}
