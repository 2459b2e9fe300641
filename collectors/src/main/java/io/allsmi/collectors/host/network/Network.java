package io.allsmi.collectors.host.network;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traffic and links of the network interfaces. Which are shown is looked up when the table names
 * other interfaces than before, and once a minute.
 */
final class Network implements Collector {
  private static final double SECONDS_BETWEEN_SCANS = 60;

  private final Platform platform;
  private final String source;
  private final Attributes attributes;
  private final KernelFile file;
  private final Text text = new Text(1 << 20);

  private List<Port> ports = List.of();
  private Map<String, InterfaceStats> stats = new HashMap<>();
  private int namesAtScan;
  private @Nullable Moment scannedAt;
  private long boot;
  private long restarts;

  /** An interface that is shown. */
  private static final class Port {
    final Interface network;
    final DeviceInfo info;
    @Nullable InterfaceStats last;

    // Written by a thread that may have been given up on while it waited for a driver.
    volatile @Nullable Link link;

    Port(Interface network, DeviceInfo info) {
      this.network = network;
      this.info = info;
    }
  }

  /** Below another root, the interfaces are those of that root's first process. */
  Network(Platform platform) {
    this.platform = platform;
    this.source = platform.hasForeignRoot() ? "/proc/1/net/dev" : "/proc/self/net/dev";
    this.attributes = new Attributes(platform);
    this.file = KernelFile.held(platform.path(source));
  }

  @Override
  public Probe probe() {
    return switch (file.read(text)) {
      case READ -> probeInterfaces();
      case ABSENT -> new Probe.Absent("no " + source, "");
      case DENIED -> new Probe.NotPermitted("not allowed to read " + source, "");
      case FAILED -> new Probe.Broken("reading " + source + " failed", "");
    };
  }

  private Probe probeInterfaces() {
    boot = BootEpoch.read(attributes);
    scan(parse(), platform.now());
    if (!ports.isEmpty()) return Probe.present();
    return new Probe.Absent("no network interface in " + source, "");
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    if (file.read(text) != KernelFile.Outcome.READ) {
      throw CollectorException.failed("reading " + source + " failed");
    }
    Moment now = platform.now();
    int names = parse();
    if (names != namesAtScan || isOld(now)) scan(names, now);
    List<Port> shown = ports;
    int[] devices = new int[shown.size()];
    for (int i = 0; i < devices.length; i++) {
      devices[i] = traffic(shown.get(i), request.level(), answer);
    }
    answer.epoch(boot + restarts);
    links(shown, devices, request, answer);
  }

  private boolean isOld(Moment now) {
    return scannedAt == null || now.secondsSince(scannedAt) > SECONDS_BETWEEN_SCANS;
  }

  /** Reads the table and gives a number that changes with the interfaces that it names. */
  private int parse() {
    stats = new HashMap<>();
    int names = 1;
    while (text.nextLine()) {
      InterfaceStats line = InterfaceStats.parse(text);
      if (line == null) continue;
      stats.put(line.name(), line);
      names = 31 * names + line.name().hashCode();
    }
    return names;
  }

  private void scan(int names, Moment now) {
    namesAtScan = names;
    scannedAt = now;
    List<Interface> all = new ArrayList<>();
    for (String name : stats.keySet()) all.add(Interface.read(platform, attributes, name));
    all.sort(Network::compare);
    List<Port> found = new ArrayList<>();
    for (Interface network : InterfaceChoice.shown(all)) {
      found.add(port(network, InterfaceInfo.of(attributes, network)));
    }
    ports = found;
  }

  private static int compare(Interface one, Interface other) {
    return Attributes.compareNames(one.name(), other.name());
  }

  private Port port(Interface network, DeviceInfo info) {
    Port port = new Port(network, info);
    for (Port known : ports) {
      if (!known.network.name().equals(network.name())) continue;
      if (known.network.number().equals(network.number())) {
        port.last = known.last;
        port.link = known.info.equals(info) ? known.link : null;
      } else {
        restarts++;
      }
    }
    return port;
  }

  private int traffic(Port port, Level level, Answer answer) {
    int device = answer.device(port.info);
    InterfaceStats now = stats.get(port.network.name());
    if (now == null) return device;
    if (port.last != null && now.hasRestarted(port.last)) restarts++;
    port.last = now;
    answer.set(device, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, counted(now.receivedBytes()));
    answer.set(device, HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL, counted(now.transmittedBytes()));
    if (level.contains(Level.DETAIL)) packets(now, answer, device);
    return device;
  }

  private static void packets(InterfaceStats now, Answer answer, int device) {
    answer.set(device, HostMetrics.NETWORK_RECEIVE_PACKETS_TOTAL, counted(now.receivedPackets()));
    answer.set(
        device, HostMetrics.NETWORK_TRANSMIT_PACKETS_TOTAL, counted(now.transmittedPackets()));
    answer.set(device, HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL, counted(now.receiveErrors()));
    answer.set(device, HostMetrics.NETWORK_TRANSMIT_ERRORS_TOTAL, counted(now.transmitErrors()));
    answer.set(
        device, HostMetrics.NETWORK_RECEIVE_DROPPED_PACKETS_TOTAL, counted(now.receiveDropped()));
    answer.set(
        device, HostMetrics.NETWORK_TRANSMIT_DROPPED_PACKETS_TOTAL, counted(now.transmitDropped()));
  }

  private static double counted(long raw) {
    return raw < 0 ? Double.NaN : raw;
  }

  /** Last, and each for itself: a driver that hangs takes nothing with it but its own link. */
  private void links(List<Port> shown, int[] devices, CollectRequest request, Answer answer) {
    boolean withSpeed = request.level().contains(Level.DETAIL);
    for (int i = 0; i < devices.length; i++) {
      Port port = shown.get(i);
      if (!request.enter(port.info.name())) continue;
      // A buffer for each: one that hangs still holds it when it returns.
      Link link = link(port, new Attributes(platform), withSpeed);
      answer.set(devices[i], HostMetrics.NETWORK_UP, link.up());
      answer.set(
          devices[i], HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND, link.bytesPerSecond());
      request.leave();
    }
  }

  /** The speed holds for as long as the carrier has not changed; it is asked for again then. */
  private static Link link(Port port, Attributes attributes, boolean withSpeed) {
    Link known = port.link;
    Link now = Link.read(attributes, port.network, false);
    if (!withSpeed) return now;
    if (known != null && known.up() == now.up() && known.changes() == now.changes()) return known;
    Link asked = Link.read(attributes, port.network, true);
    port.link = asked;
    return asked;
  }

  @Override
  public void close() {
    file.close();
  }
}
