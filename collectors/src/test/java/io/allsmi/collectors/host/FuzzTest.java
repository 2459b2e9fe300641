package io.allsmi.collectors.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.collectors.host.cpu.CpuProvider;
import io.allsmi.collectors.host.memory.MemoryProvider;
import io.allsmi.collectors.host.node.NodeProvider;
import io.allsmi.collectors.host.process.ProcessesProvider;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Breaks one file of a machine after the other, in every way that occurs to us, and looks at what
 * collectors make of it: never an exception but their own, never a number that cannot be.
 */
class FuzzTest {
  private static final int ROUNDS = 120;

  /** A CPU has no more time than this in the longest of our steps, with what a kernel may lag. */
  private static final double MOST_CPU_SECONDS = 2 * 61 + 60;

  @TempDir private Path root;

  @ParameterizedTest(name = "{0} of {1}, seed {2}")
  @CsvSource({
    "cpu,vm,1",
    "cpu,two-sockets,2",
    "cpu,arm-board,3",
    "memory,two-sockets,4",
    "memory,arm-board,5",
    "node,two-sockets,6",
    "node,container,7",
    "processes,two-sockets,8",
    "processes,vm,9"
  })
  void brokenFilesMakeNoWrongNumbers(String name, String tree, long seed) throws IOException {
    FixturePlatform machine = FixturePlatform.at(root);
    if (tree.equals("container")) container(machine);
    else copy(Path.of("src/test/resources/host", tree));
    List<Path> files = files(name);
    Random random = new Random(seed);
    Watched collector = new Watched(provider(name).create(machine));

    for (int round = 0; round < ROUNDS; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      breakFile(file, before, random);
      collector.read();
      machine.advance(random.nextInt(4) == 0 ? 61 : 2);
      // A collector may hold the file open, and would go on to read one that was replaced.
      boolean replaced = !Files.isRegularFile(file);
      if (replaced) {
        new Watched(provider(name).create(machine)).read();
        Files.deleteIfExists(file);
      }
      Files.write(file, before);
      if (replaced) collector = new Watched(provider(name).create(machine));
      collector.read();
      machine.advance(2);
    }
  }

  private static void breakFile(Path file, byte[] whole, Random random) throws IOException {
    switch (random.nextInt(12)) {
      case 0 -> Files.write(file, new byte[0]);
      case 1 -> Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length + 1)));
      case 2 -> Files.delete(file);
      case 3 -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
      case 4 -> {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        Files.write(file, noise);
      }
      case 5 -> Files.write(file, withFlippedBytes(whole, random));
      default -> Files.writeString(file, withNumber(whole, random));
    }
  }

  private static byte[] withFlippedBytes(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 0; bytes.length > 0 && i < 3; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** One of the numbers in a file becomes another. */
  private static String withNumber(byte[] whole, Random random) {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    while (at < text.length() && !Character.isDigit(text.charAt(at))) at++;
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
    String number = text.substring(at, end);
    String other =
        switch (random.nextInt(6)) {
          case 0 -> "-1";
          case 1 -> "0";
          case 2 -> "99999999999999999999";
          case 3 -> number + random.nextInt(10);
          case 4 -> number.substring(0, number.length() / 2);
          default -> Long.toString(random.nextLong() >>> (1 + random.nextInt(62)));
        };
    return text.substring(0, at) + other + text.substring(end);
  }

  private static CollectorProvider provider(String name) {
    return switch (name) {
      case "cpu" -> new CpuProvider();
      case "memory" -> new MemoryProvider();
      case "node" -> new NodeProvider();
      default -> new ProcessesProvider();
    };
  }

  /** What a collector reads; the files that hold most are there several times. */
  private List<Path> files(String collector) throws IOException {
    List<String> folders =
        switch (collector) {
          case "cpu" -> List.of("proc/cpuinfo", "sys/devices", "sys/class");
          case "memory" -> List.of("proc/meminfo", "proc/meminfo", "proc/meminfo", "proc/pressure");
          case "node" ->
              List.of(
                  "proc/stat",
                  "proc/loadavg",
                  "proc/uptime",
                  "proc/pressure",
                  "proc/self",
                  "etc",
                  "sys/fs",
                  "sys/fs");
          default -> List.of("proc", "etc/passwd");
        };
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      if (!Files.exists(root.resolve(folder))) continue;
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    if (collector.equals("cpu")) {
      for (int i = files.size(); i > 0; i--) files.add(root.resolve("proc/stat"));
    }
    return files;
  }

  /** A collector whose counters must not go back within an epoch. */
  private static final class Watched {
    private final Collector collector;
    private final Map<String, Double> counters = new TreeMap<>();
    private long epoch;

    Watched(Collector collector) {
      this.collector = collector;
    }

    void read() {
      ReadAnswer answer;
      try {
        answer = ReadAnswer.of(collector);
      } catch (CollectorException refused) {
        assertThat(refused.getMessage()).isNotEmpty().doesNotContain("\n");
        return;
      }
      if (answer.epoch() != epoch) counters.clear();
      epoch = answer.epoch();
      for (Map.Entry<String, Double> reading : answer.values().entrySet()) {
        String key = reading.getKey();
        double value = reading.getValue();
        if (!key.contains("celsius")) assertThat(value).as(key).isNotNegative();
        if (!key.endsWith("_total")) continue;
        Double last = counters.put(key, value);
        if (last == null) continue;
        assertThat(value).as(key).isGreaterThanOrEqualTo(last);
        if (key.startsWith("cpu")) {
          assertThat(value - last).as(key).isLessThanOrEqualTo(8 * MOST_CPU_SECONDS);
        }
      }
      checkMemory(answer);
      answer.processes().forEach(Watched::check);
    }

    private static void checkMemory(ReadAnswer answer) {
      double total = answer.value("memory", HostMetrics.MEMORY_TOTAL_BYTES);
      for (Metric part :
          List.of(
              HostMetrics.MEMORY_USED_BYTES,
              HostMetrics.MEMORY_AVAILABLE_BYTES,
              HostMetrics.MEMORY_FREE_BYTES)) {
        assertThat(answer.value("memory", part) > total).as(part.name()).isFalse();
      }
    }

    private static void check(ProcessUse process) {
      assertThat(process.pid()).isPositive();
      assertThat(process.startedAt()).isNotNegative();
      assertThat(process.cpuRatio() >= 65536 || process.cpuRatio() < 0).isFalse();
      assertThat(process.memoryBytes() < 0).isFalse();
      for (String text : new String[] {process.name(), process.user(), process.container()}) {
        assertThat(text.chars()).noneMatch(Character::isISOControl);
      }
    }
  }

  private void copy(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path from : all.toList()) {
        Path to = root.resolve(tree.relativize(from).toString());
        if (Files.isDirectory(from)) Files.createDirectories(to);
        else Files.copy(from, to);
      }
    }
  }

  private static void container(FixturePlatform machine) {
    String top = "/sys/fs/cgroup";
    machine
        .file("/proc/uptime", "5.00 6.00\n")
        .file("/proc/loadavg", "0.50 0.50 0.50 1/2 3\n")
        .file("/proc/self/cgroup", "0::/job/step\n")
        .file("/sys/devices/system/cpu/online", "0-15\n");
    for (String group : new String[] {top, top + "/job", top + "/job/step"}) {
      machine
          .file(group + "/cgroup.controllers", "cpuset cpu memory pids\n")
          .file(group + "/cgroup.type", "domain\n")
          .file(group + "/memory.max", "8589934592\n")
          .file(group + "/memory.current", "3221225472\n")
          .file(group + "/memory.stat", "anon 5\ninactive_file 1073741824\n")
          .file(group + "/cpu.max", "250000 100000\n")
          .file(group + "/cpu.stat", "usage_usec 1500000\nthrottled_usec 250000\n")
          .file(group + "/cpuset.cpus.effective", "0-3\n")
          .file(group + "/pids.max", "4096\n")
          .file(group + "/pids.current", "17\n");
    }
  }
}
