package io.allsmi.bench;

import io.allsmi.fleet.poll.PollOptions;
import io.allsmi.fleet.poll.PolledFleet;
import io.allsmi.fleet.poll.PolledFleet.Address;
import io.allsmi.fleet.scrape.HttpScraper;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Polls the nodes of a host file and prints what that costs the poller: the time until every node
 * has answered, processor time by node and poll, resident memory, and by how much polls come too
 * late. The nodes are another process, so that this one is measured alone; see {@code bench/fleet}.
 *
 * <p>Arguments: the host file, the interval in seconds, sweeps to warm up and sweeps to measure.
 */
public final class FleetSweeps {
  private FleetSweeps() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Address> addresses = addresses(Path.of(args[0]));
    Duration interval = Duration.ofMillis(Math.round(Double.parseDouble(args[1]) * 1000));
    int warm = Integer.parseInt(args[2]);
    int sweeps = Integer.parseInt(args[3]);
    long begin = System.nanoTime();
    try (Client client = new Client(ClientLimits.DEFAULT);
        PolledFleet fleet = new PolledFleet(PollOptions.every(interval), () -> {})) {
      fleet.start();
      fleet.ask(addresses, address -> scraper(client, address));
      while (fleet.unsettled() > 0) Thread.sleep(5);
      System.out.printf(
          Locale.ROOT,
          "complete after %.2f s, %.2f s of CPU%n",
          (System.nanoTime() - begin) / 1e9,
          cpu());
      Thread.sleep(interval.toMillis() * warm);
      fleet.takeDelay();
      double before = cpu();
      long polls = fleet.polls();
      long start = System.nanoTime();
      Thread.sleep(interval.toMillis() * sweeps);
      double used = cpu() - before;
      double seconds = (System.nanoTime() - start) / 1e9;
      long done = fleet.polls() - polls;
      System.out.printf(
          Locale.ROOT,
          "%d polls in %.1f s (%.2f of what the interval asks for), %d failed; the latest %.0f ms"
              + " after its turn%n",
          done,
          seconds,
          done / (addresses.size() * seconds / (interval.toMillis() / 1e3)),
          fleet.failures(),
          fleet.takeDelay() * 1e3);
      System.out.printf(
          Locale.ROOT,
          "%.3f ms of CPU by poll, %.1f %% of a core%n",
          used / done * 1e3,
          used / seconds * 100);
      FleetView view = fleet.view();
      int devices = 0;
      for (NodeView node : view.nodes()) devices += node.snapshot().accelerators().size();
      System.out.printf(
          Locale.ROOT,
          "%d nodes, %d devices; resident %s%n",
          view.nodes().size(),
          devices,
          resident());
    }
  }

  private static HttpScraper scraper(Client client, Address address) {
    URI uri = URI.create("http://" + address.address());
    String path = uri.getRawPath().isEmpty() ? "/metrics" : uri.getRawPath();
    return new HttpScraper(
        client.server(uri, Access.OPEN),
        path,
        () -> Duration.ofSeconds(10),
        Catalogue.core(),
        Limits.DEFAULT);
  }

  private static List<Address> addresses(Path file) throws IOException {
    List<Address> addresses = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String target = line.trim().split(" ", 2)[0];
      if (!target.isEmpty() && !target.startsWith("#")) {
        addresses.add(new Address(target, Info.NONE));
      }
    }
    return addresses;
  }

  private static double cpu() {
    com.sun.management.OperatingSystemMXBean os =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return os.getProcessCpuTime() / 1e9;
  }

  private static String resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS")) return line.substring(6).trim();
    }
    return "not known";
  }
}
