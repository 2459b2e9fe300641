package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The CPUs as OSHI sees them. Its clock on macOS is one from a table and no reading, its
 * temperature on Windows that of some zone of the board: both are left out.
 *
 * @param os decides which numbers mean something
 * @param vendor {@code GenuineIntel}, {@code Apple Inc.}
 * @param model the maker's name
 * @param packages for each logical CPU the number of its package
 * @param cores for each logical CPU the number of its core
 * @param ticks for each logical CPU its time in the classes of {@link #CLASSES}
 * @param hertz for each logical CPU its clock; 0, negative or missing when not known
 * @param maxHertz the highest clock; 0 or negative when not known
 * @param celsius temperature; 0 when not known
 */
record CpuState(
    Platform.Os os,
    String vendor,
    String model,
    List<Integer> packages,
    List<Integer> cores,
    List<List<Long>> ticks,
    List<Long> hertz,
    long maxHertz,
    double celsius) {
  /** The order of OSHI's ticks. */
  static final List<String> CLASSES =
      List.of("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal");

  private static final List<String> OF_MACOS = List.of("user", "nice", "system", "idle");
  private static final List<String> OF_WINDOWS =
      List.of("user", "system", "idle", "irq", "softirq");
  private static final int IDLE = 3;
  private static final int IOWAIT = 4;

  /** What the system tells apart; the other classes are not zero there but unknown. */
  private static boolean isKnown(Platform.Os os, String timeClass) {
    return switch (os) {
      case MACOS -> OF_MACOS.contains(timeClass);
      case WINDOWS -> OF_WINDOWS.contains(timeClass);
      case LINUX, OTHER -> true;
    };
  }

  /** macOS counts in hundredths of a second, the others are given in milliseconds. */
  private double ticksPerSecond() {
    return os == Platform.Os.MACOS ? 100 : 1000;
  }

  void answer(Level level, Answer answer) {
    List<Integer> numbers = new ArrayList<>();
    for (int number : packages) {
      if (!numbers.contains(number)) numbers.add(number);
    }
    boolean single = numbers.size() == 1;
    for (int number : numbers) answerPackage(number, single, level, answer);
  }

  private List<Integer> cpusOf(int number) {
    List<Integer> cpus = new ArrayList<>();
    for (int cpu = 0; cpu < packages.size(); cpu++) {
      if (packages.get(cpu) == number) cpus.add(cpu);
    }
    return cpus;
  }

  private void answerPackage(int number, boolean single, Level level, Answer answer) {
    List<Integer> cpus = cpusOf(number);
    int device = answer.device(describe(number, cpus));
    double idle = 0;
    double all = 0;
    for (int cpu : cpus) {
      idle += idleTicks(cpu);
      all += allTicks(cpu);
    }
    answer.set(device, HostMetrics.CPU_BUSY_SECONDS_TOTAL, seconds(all - idle));
    answer.set(device, HostMetrics.CPU_IDLE_SECONDS_TOTAL, seconds(idle));
    answer.set(device, HostMetrics.CPU_FREQUENCY_HERTZ, meanHertz(cpus));
    boolean ofPackage = single && os != Platform.Os.WINDOWS && celsius > 0;
    double temperature = ofPackage ? SensorValue.celsius(1000 * celsius) : Double.NaN;
    answer.set(device, HostMetrics.CPU_TEMPERATURE_CELSIUS, temperature);
    if (level.contains(Level.DETAIL)) detail(device, cpus, answer);
    if (level == Level.ALL) cores(device, cpus, answer);
  }

  private DeviceInfo describe(int number, List<Integer> cpus) {
    List<Part> parts = new ArrayList<>();
    for (String timeClass : CLASSES) {
      if (isKnown(os, timeClass)) parts.add(Part.of(PartKind.CLASS, timeClass));
    }
    for (int cpu : cpus) parts.add(Part.of(PartKind.CORE, Integer.toString(cpu)));
    return new DeviceInfo(
        "cpu" + number,
        DeviceKind.CPU,
        vendorWord(vendor),
        Printable.of(model),
        "",
        Info.NONE,
        List.of(),
        parts,
        Map.of());
  }

  static String vendorWord(String vendor) {
    return switch (vendor) {
      case "GenuineIntel" -> "intel";
      case "AuthenticAMD" -> "amd";
      case "Apple Inc." -> "apple";
      case "unknown" -> "";
      default -> Printable.of(vendor).toLowerCase(Locale.ROOT);
    };
  }

  private void detail(int device, List<Integer> cpus, Answer answer) {
    int part = 0;
    for (int i = 0; i < CLASSES.size(); i++) {
      if (!isKnown(os, CLASSES.get(i))) continue;
      double sum = 0;
      for (int cpu : cpus) sum += ticks(cpu, i);
      answer.set(device, part++, HostMetrics.CPU_TIME_SECONDS_TOTAL, seconds(sum));
    }
    List<Integer> distinct = new ArrayList<>();
    for (int cpu : cpus) {
      if (!distinct.contains(cores.get(cpu))) distinct.add(cores.get(cpu));
    }
    answer.set(device, HostMetrics.CPU_CORES, distinct.size());
    answer.set(device, HostMetrics.CPU_THREADS, cpus.size());
    double limit = maxHertz > 0 ? (double) maxHertz : Double.NaN;
    answer.set(device, HostMetrics.CPU_FREQUENCY_LIMIT_HERTZ, limit);
  }

  private void cores(int device, List<Integer> cpus, Answer answer) {
    int part = 0;
    for (String timeClass : CLASSES) part += isKnown(os, timeClass) ? 1 : 0;
    for (int cpu : cpus) {
      double idle = idleTicks(cpu);
      double busy = allTicks(cpu) - idle;
      answer.set(device, part, HostMetrics.CORE_BUSY_SECONDS_TOTAL, seconds(busy));
      answer.set(device, part, HostMetrics.CORE_IDLE_SECONDS_TOTAL, seconds(idle));
      answer.set(device, part, HostMetrics.CORE_FREQUENCY_HERTZ, hertz(cpu));
      part++;
    }
  }

  private double allTicks(int cpu) {
    double sum = 0;
    for (int i = 0; i < CLASSES.size(); i++) sum += ticks(cpu, i);
    return sum;
  }

  private double idleTicks(int cpu) {
    return ticks(cpu, IDLE) + ticks(cpu, IOWAIT);
  }

  /** NaN for a logical CPU that was not answered, so that no sum is short of it. */
  private double ticks(int cpu, int timeClass) {
    if (cpu >= ticks.size() || timeClass >= ticks.get(cpu).size()) return Double.NaN;
    long value = ticks.get(cpu).get(timeClass);
    return value < 0 ? Double.NaN : (double) value;
  }

  private double seconds(double sum) {
    return sum / ticksPerSecond();
  }

  private double meanHertz(List<Integer> cpus) {
    double sum = 0;
    for (int cpu : cpus) sum += hertz(cpu);
    return sum / cpus.size();
  }

  private double hertz(int cpu) {
    if (os == Platform.Os.MACOS || cpu >= hertz.size() || hertz.get(cpu) <= 0) return Double.NaN;
    return hertz.get(cpu);
  }
}
