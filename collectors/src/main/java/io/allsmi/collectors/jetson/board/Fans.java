package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.collectors.jetson.file.Plausible;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fans of the carrier. What sets a fan's speed and what measures it may be two chips ({@code
 * pwmfan}, {@code pwm_tach}): where there is one of each, they are of one fan.
 */
public final class Fans implements AutoCloseable {
  /** Of NVIDIA's driver before the kernel's took over. */
  private static final String OLD = "/sys/devices/pwm-fan";

  private final List<Fan> fans = new ArrayList<>();
  private final int firstPart;

  private record Fan(String name, @Nullable NumberFile duty, @Nullable NumberFile rpm) {}

  /**
   * @param firstPart the place of the first fan's part among the board's
   */
  public Fans(Platform platform, int firstPart) {
    this.firstPart = firstPart;
    List<Fan> tachometers = new ArrayList<>();
    for (HwmonChip chip : HwmonChip.list(platform, new Attributes(platform))) {
      Fan fan = of(platform, chip.name(), chip.folder());
      if (fan.duty != null) fans.add(fan);
      else if (fan.rpm != null && isTachometer(chip.name())) tachometers.add(fan);
    }
    if (fans.isEmpty()) {
      Fan old = of(platform, "pwm-fan", OLD);
      if (old.duty != null) fans.add(old);
    }
    join(tachometers);
  }

  private static Fan of(Platform platform, String name, String folder) {
    return new Fan(
        name,
        NumberFile.first(platform, folder + "/pwm1", folder + "/cur_pwm", folder + "/target_pwm"),
        NumberFile.first(
            platform, folder + "/fan1_input", folder + "/rpm", folder + "/rpm_measured"));
  }

  private static boolean isTachometer(String chip) {
    return chip.contains("tach");
  }

  private void join(List<Fan> tachometers) {
    boolean one = fans.size() == 1 && tachometers.size() == 1 && fans.getFirst().rpm == null;
    if (!one) {
      fans.addAll(tachometers);
    } else {
      Fan fan = fans.getFirst();
      fans.set(0, new Fan(fan.name, fan.duty, tachometers.getFirst().rpm));
    }
  }

  /** A part for each fan. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(fans.size());
    for (Fan fan : fans) {
      String name = fan.name;
      for (int number = 2; isTaken(name, parts); number++) name = fan.name + " " + number;
      parts.add(Part.of(PartKind.FAN, name));
    }
    return parts;
  }

  private static boolean isTaken(String name, List<Part> parts) {
    for (Part part : parts) {
      if (part.name().equals(name)) return true;
    }
    return false;
  }

  /** How fast they turn, and how fast they are told to. */
  public void live(Answer answer, int board) {
    for (int i = 0; i < fans.size(); i++) {
      Fan fan = fans.get(i);
      double duty = Plausible.pwm(NumberFile.in(fan.duty));
      double rpm = SensorValue.rpm(NumberFile.in(fan.rpm));
      answer.set(board, firstPart + i, AcceleratorMetrics.FAN_DUTY_RATIO, duty);
      answer.set(board, firstPart + i, HostMetrics.FAN_SPEED_RPM, rpm);
      if (fans.size() == 1) answer.set(board, AcceleratorMetrics.FAN_SPEED_RATIO, duty);
    }
  }

  @Override
  public void close() {
    for (Fan fan : fans) {
      NumberFile.release(fan.duty);
      NumberFile.release(fan.rpm);
    }
  }
}
