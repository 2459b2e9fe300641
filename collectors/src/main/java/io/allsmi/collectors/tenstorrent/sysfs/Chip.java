package io.allsmi.collectors.tenstorrent.sysfs;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.HEARTBEAT_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THERMAL_TRIPS_TOTAL;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Rising;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One chip, read again and again through files that stay open. By one thread at a time; one that
 * hangs in it keeps others out.
 */
final class Chip implements AutoCloseable {
  /** What the fastest link of the family moves, for counters of a chip whose link is not known. */
  private static final double FASTEST = new PciLink(5, 16, 5, 16).fastest();

  private static final double MOST_TRIPS = 0x1p32;

  private final ChipDescription description;
  private final DeviceInfo info;
  private final Platform platform;
  private final Text text = new Text();
  private final Attributes attributes;
  private final List<Reading> gauges = new ArrayList<>();
  private final KernelFile heartbeatFile;
  private final KernelFile tripsFile;
  private final @Nullable KernelFile fanFile;
  private final Heartbeat heartbeat = new Heartbeat();
  private final Rising trips = new Rising();
  private final Holders holders;
  private @Nullable PcieCounters received;
  private @Nullable PcieCounters sent;
  private boolean hasTurned;
  private boolean isSilent;

  private record Reading(Gauge gauge, int part, KernelFile file) {}

  Chip(ChipDescription description, DeviceInfo info, Platform platform) {
    this.description = description;
    this.info = info;
    this.platform = platform;
    attributes = new Attributes(platform);
    ChipPlace place = description.place();
    for (Gauge gauge : Gauge.all()) {
      String path = gauge.path(place);
      int part = part(gauge.part());
      if (path.isEmpty() || (gauge.part() != null && part < 0)) continue;
      gauges.add(new Reading(gauge, part, file(gauge, path)));
    }
    heartbeatFile = KernelFile.held(platform.path(place.folder() + "/tt_heartbeat"));
    tripsFile = KernelFile.held(platform.path(place.folder() + "/tt_therm_trip_count"));
    String fan = place.hwmon() + ChipDescription.FAN_FILE;
    fanFile = description.hasFan() ? KernelFile.held(platform.path(fan)) : null;
    holders = new Holders(platform, place.index());
  }

  /** A node has up to 32 chips and perhaps no more than 1,024 descriptors: limits stay closed. */
  private KernelFile file(Gauge gauge, String path) {
    Path place = platform.path(path);
    return gauge.isLimit() ? KernelFile.of(place) : KernelFile.held(place);
  }

  private int part(@Nullable Part part) {
    return part == null ? -1 : info.parts().indexOf(part);
  }

  ChipDescription description() {
    return description;
  }

  DeviceInfo info() {
    return info;
  }

  /**
   * Sets what it measures.
   *
   * @param device its number in the answer
   */
  void read(Level level, Moment now, Answer answer, int device) {
    boolean detailed = level.contains(Level.DETAIL);
    int read = 0;
    for (int i = 0; i < gauges.size(); i++) {
      Reading reading = gauges.get(i);
      Metric metric = reading.gauge.metric();
      if (!detailed && !level.contains(metric.level())) continue;
      double value = reading.gauge.value(reading.file.number(text));
      if (Double.isNaN(value)) continue;
      read++;
      if (reading.part < 0) answer.set(device, metric, value);
      else answer.set(device, reading.part, metric, value);
    }
    isSilent = read == 0 && description.hasTelemetry();
    beat(now, answer, device);
    double fastest = link(detailed, answer, device);
    if (!detailed) return;
    answer.set(device, THERMAL_TRIPS_TOTAL, tripCount());
    count(now, fastest, answer, device);
  }

  private void beat(Moment now, Answer answer, int device) {
    double beats = heartbeat.next(heartbeatFile.number(text), now);
    answer.set(device, HEARTBEAT_TOTAL, beats);
    answer.set(device, ALIVE, isSilent ? 0 : heartbeat.alive());
  }

  private double tripCount() {
    double count = tripsFile.number(text);
    return trips.next(count >= 0 && count < MOST_TRIPS ? count : Double.NaN);
  }

  /** The link to the host; gives the bytes a second that it cannot exceed. */
  private double link(boolean detailed, Answer answer, int device) {
    String pci = description.place().pci();
    PciLink link = detailed ? PciLink.read(attributes, pci) : PciLink.current(attributes, pci);
    answer.set(device, PCIE_GENERATION, link.generation());
    answer.set(device, PCIE_LANES, link.lanes());
    answer.set(device, PCIE_GENERATION_MAX, link.maxGeneration());
    answer.set(device, PCIE_LANES_MAX, link.maxLanes());
    double fastest = link.fastest();
    return Double.isNaN(fastest) ? FASTEST : fastest;
  }

  private void count(Moment now, double fastest, Answer answer, int device) {
    PcieCounters in = received;
    PcieCounters out = sent;
    if (in == null || out == null) {
      in = PcieCounters.received(platform, description.place().folder());
      out = PcieCounters.sent(platform, description.place().folder());
      received = in;
      sent = out;
    }
    answer.set(device, PCIE_RECEIVE_BYTES_TOTAL, in.bytes(text, now, fastest));
    answer.set(device, PCIE_TRANSMIT_BYTES_TOTAL, out.bytes(text, now, fastest));
  }

  /**
   * The speed of the board's fan; NaN when the chip does not know it. Boards without a fan read 0,
   * so that is told only of one that has been seen turning.
   */
  double fanSpeed() {
    if (fanFile == null) return Double.NaN;
    double rpm = SensorValue.rpm(fanFile.number(text));
    hasTurned |= rpm > 0;
    return hasTurned ? rpm : Double.NaN;
  }

  /** The ids of the processes that have it open. */
  List<Integer> processes() {
    return holders.read(text);
  }

  /** Whether nothing that it should measure could be read: it is being reset, or it has gone. */
  boolean isSilent() {
    return isSilent;
  }

  /** Since when its firmware's heart stands still; null while that is not so. */
  @Nullable Moment stoppedAt() {
    return heartbeat.alive() == 0 ? heartbeat.changedAt() : null;
  }

  /** How often counters of it began again. */
  int restarts() {
    PcieCounters in = received;
    PcieCounters out = sent;
    int counters = in == null || out == null ? 0 : in.restarts() + out.restarts();
    return counters + heartbeat.restarts() + trips.restarts();
  }

  @Override
  public void close() {
    for (Reading reading : gauges) reading.file.close();
    heartbeatFile.close();
    tripsFile.close();
    if (fanFile != null) fanFile.close();
    if (received != null) received.close();
    if (sent != null) sent.close();
    holders.close();
  }
}
