package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.collectors.jetson.file.Plausible;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The external memory controller, whose clock is that of the memory. Most of its files are in
 * debugfs and for root alone; JetPack 7 has the clock in devfreq for everybody.
 */
public final class Emc implements AutoCloseable {
  private static final String BPMP = "/sys/kernel/debug/bpmp/debug/";
  private static final String BWMGR = "/sys/class/devfreq/bwmgr/";
  private static final String CLOCKS = "/sys/kernel/debug/clk/";

  private static final String[] CLOCK = {
    BPMP + "clk/emc/rate",
    BWMGR + "cur_freq",
    CLOCKS + "override.emc/clk_rate",
    CLOCKS + "emc/clk_rate"
  };
  private static final String[] LIMIT = {
    BPMP + "clk/emc/max_rate",
    BWMGR + "max_freq",
    "/sys/kernel/debug/tegra_bwmgr/emc_max_rate",
    CLOCKS + "emc/clk_max_rate"
  };
  private static final String[] CAP = {
    "/sys/kernel/nvpmodel_clk_cap/emc", "/sys/kernel/nvpmodel_emc_cap/emc_iso_cap"
  };
  private static final String[] ACTIVITY = {
    "/sys/kernel/debug/cactmon/mc_all",
    BPMP + "actmon/mc_all_avg_activity",
    "/sys/kernel/actmon_avg_activity/mc_all"
  };

  private final Attributes attributes;
  private final @Nullable NumberFile clock;
  private final @Nullable NumberFile activity;

  public Emc(Platform platform) {
    attributes = new Attributes(platform);
    clock = NumberFile.first(platform, CLOCK);
    activity = NumberFile.first(platform, ACTIVITY);
  }

  /** Clock and use; the monitor counts in percent of a kilohertz. */
  public void live(Answer answer, int gpu) {
    double hertz = Plausible.hertz(NumberFile.in(clock));
    answer.set(gpu, AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ, hertz);
    if (!(hertz > 0)) return;
    double percent = NumberFile.in(activity) / (hertz / 1e3);
    answer.set(gpu, AcceleratorMetrics.MEMORY_UTILIZATION_RATIO, Plausible.percent(percent));
  }

  /** The highest clock, as far as the power mode lets it go; a cap of 0 is none. */
  public void limits(Answer answer, int gpu) {
    double limit = limit(LIMIT);
    double cap = limit(CAP);
    answer.set(gpu, AcceleratorMetrics.MEMORY_FREQUENCY_LIMIT_HERTZ, cap < limit ? cap : limit);
  }

  private double limit(String... places) {
    for (String place : places) {
      double hertz = Plausible.hertzLimit(attributes.number(place));
      if (hertz > 0) return hertz;
    }
    return Double.NaN;
  }

  @Override
  public void close() {
    NumberFile.release(clock);
    NumberFile.release(activity);
  }
}
