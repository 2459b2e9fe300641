package io.allsmi.bench;

import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.dialect.PageRead;
import io.allsmi.wire.dialect.PageReader;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints what reading pages costs, for our own text and for every recorded page of another
 * exporter: megabytes a second of processor time for the first page of an endpoint and for one of
 * the shape that is known, and the heap of a reader with what it read last, over readers of many
 * nodes that differ in host name and uuids. Run with {@code -XX:+UseSerialGC}, and with {@code
 * -XX:TieredStopAtLevel=1}, which the launcher uses.
 *
 * <p>Argument: the folder of the recorded pages.
 */
public final class DialectReading {
  private static final int ROUNDS = 8;
  private static final int BYTES_A_ROUND = 2_000_000;
  private static final int NODES = 200;
  private static final Moment AT = Moment.ofWall(1_795_305_711_297L);

  private DialectReading() {}

  public static void main(String[] args) throws IOException {
    String folder = args.length > 0 ? args[0] : "wire/src/test/resources/io/allsmi/wire/dialect";
    System.out.println(
        "page                              bytes  first MB/s  again MB/s  heap a node");
    Fleet fleet =
        new Fleet(FleetPlan.of(7, NODES, Platforms.parseAll("nvidia-h100:8"), AT.wallMillis()));
    for (Level level : Level.values()) {
      List<byte[]> pages = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        Snapshot snapshot = fleet.node(node).at(AT, level);
        pages.add(new ExpositionWriter(ExpositionOptions.of("b").upTo(level)).write(snapshot));
      }
      print("allsmi, " + level.name().toLowerCase(Locale.ROOT), pages);
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(folder))) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      String page = Files.readString(file);
      print(file.getFileName().toString(), ofNodes(page));
    }
  }

  /** The page as nodes of other names with other devices would send it. */
  private static List<byte[]> ofNodes(String page) {
    List<byte[]> pages = new ArrayList<>();
    for (int node = 0; node < NODES; node++) {
      String number = String.format(Locale.ROOT, "%04x", node);
      String own =
          page.replace("\"node-0001\"", "\"node-" + number + "\"")
              .replace("\"gpu-014\"", "\"gpu-" + number + "\"")
              .replace("nodename=\"vm\"", "nodename=\"v" + number + "\"")
              .replaceAll("uuid=\"(.{4}).{4}", "uuid=\"$1" + number)
              .replaceAll("UUID=\"(.{4}).{4}", "UUID=\"$1" + number);
      pages.add(own.getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }

  private static void print(String name, List<byte[]> pages) throws IOException {
    byte[] page = pages.getFirst();
    int times = Math.max(1, BYTES_A_ROUND / page.length);
    double first = best(page, Math.max(1, times / 8), false);
    double again = best(page, times, true);
    long heap = heap(pages);
    System.out.printf(
        Locale.ROOT, "%-30s %8d %11.0f %11.0f %12d%n", name, page.length, first, again, heap);
  }

  /** Megabytes a second of the best round. */
  private static double best(byte[] page, int times, boolean remembering) throws IOException {
    PageReader reader = reader();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpu();
      for (int i = 0; i < times; i++) read(remembering ? reader : reader(), page);
      best = Math.min(best, cpu() - start);
    }
    return 1e3 * times * page.length / best;
  }

  /** Of a node: its reader with the inventory, the memory of the page and the last snapshot. */
  private static long heap(List<byte[]> pages) throws IOException {
    // What nodes share is there already, so what is counted is each node's own.
    List<PageReader> others = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      others.add(reader());
      read(others.get(i), pages.get(i));
    }
    PageReader one = others.getFirst();
    others.clear();
    List<Object> kept = new ArrayList<>(2 * pages.size());
    long before = used();
    for (byte[] page : pages) {
      PageReader reader = reader();
      read(reader, page);
      kept.add(reader);
      kept.add(read(reader, page).snapshot());
    }
    long bytes = (used() - before) / pages.size();
    kept.add(one);
    if (kept.isEmpty()) throw new IllegalStateException("nothing was kept");
    return bytes;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static PageReader reader() {
    return new PageReader(Catalogue.core(), Limits.DEFAULT);
  }

  private static PageRead read(PageReader reader, byte[] page) throws UnreadableException {
    return reader.read(page, page.length, "", "node", AT);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
