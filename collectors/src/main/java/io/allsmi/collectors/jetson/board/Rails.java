package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.SensorValue;
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
 * The rails of the module; their parts are the first of the board's.
 *
 * <p>A rail that feeds all the others gives the power of the board and is none of its rails'. Where
 * there is no such rail (AGX modules) the board's power is the sum of all, if all were read:
 * NVIDIA's advice, which leaves out what the carrier draws beside the module. A rail that feeds the
 * GPU alone gives the power of the GPU in the same way.
 */
public final class Rails implements AutoCloseable {
  private final Platform platform;
  private final List<RailChip> chips;
  private final List<Part> parts = new ArrayList<>();
  private final boolean hasInput;

  public Rails(Platform platform) {
    this.platform = platform;
    chips = RailChip.find(platform);
    boolean input = false;
    for (RailChip chip : chips) {
      for (Rail rail : chip.rails()) {
        parts.add(Part.of(PartKind.RAIL, freeName(rail.name())));
        input |= rail.isInput();
      }
    }
    hasInput = input;
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int number = 2; isTaken(name); number++) name = wanted + " " + number;
    return name;
  }

  private boolean isTaken(String name) {
    for (Part part : parts) {
      if (part.name().equals(name)) return true;
    }
    return false;
  }

  /** A part for each rail. */
  public List<Part> parts() {
    return parts;
  }

  /**
   * What flows now. Each chip is asked by itself: what hangs is the bus that it is on.
   *
   * @param gpu the GPU; negative when there is none
   */
  public void live(CollectRequest request, Answer answer, int board, int gpu) {
    boolean detail = request.level().contains(Level.DETAIL);
    double sum = 0;
    int part = 0;
    for (RailChip chip : chips) {
      int first = part;
      part += chip.rails().size();
      if (!request.enter(chip.folder())) {
        sum = Double.NaN;
        continue;
      }
      for (int i = 0; i < chip.rails().size(); i++) {
        Rail rail = chip.rails().get(i);
        Rail.Reading reading = rail.read();
        sum += reading.watts();
        if (rail.isInput()) {
          answer.set(board, AcceleratorMetrics.POWER_WATTS, reading.watts());
        }
        boolean ofGpu = gpu >= 0 && RailNames.isOfGpu(rail.name());
        if (ofGpu) answer.set(gpu, AcceleratorMetrics.POWER_WATTS, reading.watts());
        if (!detail) continue;
        answer.set(board, first + i, HostMetrics.RAIL_VOLTS, reading.volts());
        answer.set(board, first + i, HostMetrics.RAIL_AMPERES, reading.amperes());
        if (rail.isInput() || ofGpu) continue;
        answer.set(board, first + i, HostMetrics.RAIL_POWER_WATTS, reading.watts());
      }
      request.leave();
    }
    if (!hasInput && part > 0) answer.set(board, AcceleratorMetrics.POWER_WATTS, sum);
  }

  /** The currents that the monitors warn at. */
  public void limits(CollectRequest request, Answer answer, int board) {
    int part = 0;
    for (RailChip chip : chips) {
      int first = part;
      part += chip.rails().size();
      if (!request.enter(chip.folder())) continue;
      Attributes attributes = new Attributes(platform);
      for (int i = 0; i < chip.rails().size(); i++) {
        Rail rail = chip.rails().get(i);
        double max = amperes(attributes, rail.max());
        double critical = amperes(attributes, rail.critical());
        answer.set(board, first + i, HostMetrics.RAIL_MAX_AMPERES, max);
        answer.set(board, first + i, HostMetrics.RAIL_CRITICAL_AMPERES, critical);
      }
      request.leave();
    }
  }

  /**
   * Milliamperes, with NVIDIA's driver {@code 32760 ma}; that is the end of the register, which
   * stands for no limit.
   */
  static double amperes(Attributes attributes, String place) {
    Text text = attributes.text(place);
    text.rewind();
    text.nextLine();
    double milliamperes = text.number();
    if (text.skipSpaces() && !text.skip("ma") && !text.skip("mA")) return Double.NaN;
    if (text.skipSpaces() || milliamperes <= 0 || milliamperes >= 32760) return Double.NaN;
    return SensorValue.amperes(milliamperes);
  }

  @Override
  public void close() {
    for (RailChip chip : chips) {
      for (Rail rail : chip.rails()) rail.close();
    }
  }
}
