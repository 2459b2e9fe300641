package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * All thermal zones as sensors of the board. That of the GPU is the GPU's temperature too, that of
 * the hottest junction the board's.
 */
public final class Zones implements AutoCloseable {
  private final Platform platform;
  private final List<Zone> zones;
  private final int firstPart;

  /**
   * @param firstPart the place of the first zone's part among the board's
   */
  public Zones(Platform platform, int firstPart) {
    this.platform = platform;
    this.firstPart = firstPart;
    zones = Zone.find(platform);
  }

  /** A part for each zone. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(zones.size());
    for (Zone zone : zones) parts.add(Part.of(PartKind.SENSOR, zone.name()));
    return parts;
  }

  /**
   * How hot it is.
   *
   * @param gpu the GPU; negative when there is none
   */
  public void live(CollectRequest request, Answer answer, int board, int gpu) {
    boolean detail = request.level().contains(Level.DETAIL);
    for (int i = 0; i < zones.size(); i++) {
      Zone zone = zones.get(i);
      boolean core = zone.isJunction() || (gpu >= 0 && zone.isOfGpu());
      if (!(detail || core) || !request.enter(zone.folder())) continue;
      double celsius = zone.read();
      if (detail) {
        answer.set(board, firstPart + i, HostMetrics.SENSOR_TEMPERATURE_CELSIUS, celsius);
        if (ZoneNames.isBoard(zone.name())) {
          answer.set(board, AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS, celsius);
        }
      }
      if (zone.isJunction()) answer.set(board, AcceleratorMetrics.TEMPERATURE_CELSIUS, celsius);
      if (gpu >= 0 && zone.isOfGpu()) {
        answer.set(gpu, AcceleratorMetrics.TEMPERATURE_CELSIUS, celsius);
      }
      request.leave();
    }
  }

  /** Where the kernel slows down and where it shuts down. */
  public void limits(Answer answer, int board, int gpu) {
    Attributes attributes = new Attributes(platform);
    for (int i = 0; i < zones.size(); i++) {
      Zone zone = zones.get(i);
      double slow = zone.trip(attributes, "passive");
      double off = zone.trip(attributes, "critical");
      answer.set(board, firstPart + i, HostMetrics.SENSOR_TEMPERATURE_MAX_CELSIUS, slow);
      answer.set(board, firstPart + i, HostMetrics.SENSOR_TEMPERATURE_CRITICAL_CELSIUS, off);
      if (zone.isJunction()) limits(answer, board, slow, off);
      if (gpu >= 0 && zone.isOfGpu()) limits(answer, gpu, slow, off);
    }
  }

  private static void limits(Answer answer, int device, double slow, double off) {
    answer.set(device, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS, slow);
    answer.set(device, AcceleratorMetrics.TEMPERATURE_SHUTDOWN_CELSIUS, off);
  }

  @Override
  public void close() {
    for (Zone zone : zones) zone.celsius().close();
  }
}
