package io.allsmi.collectors.furiosa.library;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ALIVE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;

import io.allsmi.collectors.furiosa.card.CardIdentity;
import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.furiosa.card.PeCounters;
import io.allsmi.collectors.furiosa.card.PeReadings;
import io.allsmi.collectors.furiosa.card.Release;
import io.allsmi.collectors.furiosa.card.Throttling;
import io.allsmi.collectors.natives.OutBuffer;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/** What moves on a card, by the library. For one thread at a time. */
final class LibraryCard {
  private static final double MOST_DEGREES = 200;
  private static final double MOST_WATTS = 10_000;
  private static final double MOST_BYTES = 0x1p53;
  private static final double MEGA = 1e6;

  private final CardIdentity identity;
  private final DeviceInfo info;
  private final Release driver;
  private final int cores;
  private final PeCounters counts = new PeCounters();
  private final OutBuffer large = Smi.large();

  LibraryCard(CardIdentity identity, DeviceInfo info, int cores) {
    this.identity = identity;
    this.info = info;
    this.cores = cores;
    driver = Release.of(identity.driver());
  }

  DeviceInfo info() {
    return info;
  }

  CardIdentity identity() {
    return identity;
  }

  Claims read(Smi library, int handle, Moment now, Answer answer) {
    int device = answer.device(info);
    answer.set(device, ALIVE, library.flag("furiosa_smi_get_device_liveness", handle));
    OutBuffer out = library.out();
    if (library.ask("furiosa_smi_get_device_temperature", handle)) {
      answer.set(device, TEMPERATURE_CELSIUS, celsius(out.real(0)));
      answer.set(device, BOARD_TEMPERATURE_CELSIUS, celsius(out.real(Layouts.TEMPERATURE_AMBIENT)));
    }
    if (library.ask("furiosa_smi_get_device_power_consumption", handle)) {
      double watts = out.real(0);
      answer.set(device, POWER_WATTS, watts >= 0 && watts <= MOST_WATTS ? watts : Double.NaN);
    }
    double megahertz = library.number("furiosa_smi_get_memory_frequency", handle);
    answer.set(device, MEMORY_FREQUENCY_HERTZ, megahertz > 0 ? megahertz * MEGA : Double.NaN);
    double mask = library.number("furiosa_smi_get_throttle_reason", handle);
    answer.set(device, THROTTLE, Throttling.flags(mask, driver));
    PeReadings readings = new PeReadings(cores);
    clocks(library, handle, readings);
    utilization(library, handle, readings, now);
    readings.deliver(device, answer);
    memory(library, handle, device, answer);
    return claims(library, handle, readings);
  }

  private static double celsius(double degrees) {
    return degrees > -60 && degrees < MOST_DEGREES ? degrees : Double.NaN;
  }

  private static void clocks(Smi library, int handle, PeReadings readings) {
    if (!library.ask("furiosa_smi_get_core_frequency", handle)) return;
    OutBuffer out = library.out();
    int count = library.entries();
    for (int i = 0; i < count; i++) {
      int entry = Layouts.FREQUENCIES + i * Layouts.FREQUENCY_SIZE;
      double hertz = out.unsigned(entry + Layouts.FREQUENCY) * MEGA;
      readings.hertz(out.integer(entry), hertz > 0 ? hertz : Double.NaN);
    }
  }

  private void utilization(Smi library, int handle, PeReadings readings, Moment now) {
    if (!library.ask("furiosa_smi_get_device_performance_counter", handle)) return;
    OutBuffer out = library.out();
    Generation layout = library.generation();
    int count = library.entries();
    for (int i = 0; i < count; i++) {
      int entry = Layouts.COUNTERS + i * layout.counterSize();
      if (out.isBlank(entry, layout.counterSize())) break;
      int core = layout.counterCore() < 0 ? i : out.integer(entry + layout.counterCore());
      int cyclesAt = entry + layout.counterCycles();
      int busyAt = entry + layout.counterBusy();
      // Two counters that are both not written would look as if nothing had run.
      if (out.isBlank(cyclesAt, Long.BYTES) || out.isBlank(busyAt, Long.BYTES)) continue;
      long cycles = out.bits64(cyclesAt);
      long busy = out.bits64(busyAt);
      readings.utilization(core, counts.next(core, cycles, busy, now));
    }
  }

  /** DRAM of elements and what they share; before v0.6 the library does not say. */
  private void memory(Smi library, int handle, int device, Answer answer) {
    if (library.generation() != Generation.FOURTH) return;
    if (!library.ask("furiosa_smi_get_memory_utilization", handle, large)) return;
    double total = sum(0, Layouts.BLOCK_TOTAL) + sum(Layouts.MEMORY_SIZE, Layouts.BLOCK_TOTAL);
    double used = sum(0, Layouts.BLOCK_USED) + sum(Layouts.MEMORY_SIZE, Layouts.BLOCK_USED);
    boolean sane = total > 0 && total < MOST_BYTES && used >= 0 && used <= total;
    answer.set(device, MEMORY_TOTAL_BYTES, sane ? total : Double.NaN);
    answer.set(device, MEMORY_USED_BYTES, sane ? used : Double.NaN);
  }

  private double sum(int memory, int member) {
    double blocks = large.unsigned(memory);
    if (!(blocks >= 0 && blocks <= CardIdentity.MOST_CORES)) return Double.NaN;
    double sum = 0;
    for (int i = 0; i < blocks; i++) {
      sum += large.unsigned64(memory + Layouts.MEMORY_BLOCKS + i * Layouts.BLOCK_SIZE + member);
    }
    return sum;
  }

  private Claims claims(Smi library, int handle, PeReadings readings) {
    boolean[] taken = new boolean[cores];
    if (library.ask("furiosa_smi_get_device_core_status", handle)) {
      Generation layout = library.generation();
      int count = library.entries();
      for (int i = 0; i < count; i++) {
        int entry = Layouts.STATUSES + i * layout.statusSize();
        int core = layout.status() == 0 ? i : library.out().integer(entry);
        boolean occupied = library.out().integer(entry + layout.status()) == 1;
        if (core >= 0 && core < cores) taken[core] = occupied;
      }
    }
    List<Claims.Element> elements = new ArrayList<>(cores);
    for (int core = 0; core < cores; core++) {
      double share = readings.utilization(core);
      elements.add(new Claims.Element(taken[core], core, Double.NaN, share));
    }
    String folder = identity.model().equals("Warboy") ? "/dev" : "/dev/rngd";
    return new Claims(info.name(), identity.node(), folder, elements);
  }
}
