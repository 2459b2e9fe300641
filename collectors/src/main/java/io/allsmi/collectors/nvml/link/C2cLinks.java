package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_SPEED_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_STATE;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_REPEATED_REPLAY_ERRORS_TOTAL;

import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;

/** The links between a GPU's chip and its CPU's, as in Grace Hopper: {@code c2c0} and so on. */
public final class C2cLinks implements ReadingGroup {
  private static final double MEGABYTE = 1e6;
  private static final Info TO_THE_CPU = Info.of("type", "cpu");

  private final Gpu gpu;
  private final FieldChoice[] states;
  private final FieldChoice[] powers;
  private final FieldChoice[] speeds;
  private final FieldChoice[] crcs;
  private final FieldChoice[] replays;
  private final FieldChoice[] repeated;

  public C2cLinks(Gpu gpu, LinkSurvey survey) {
    this.gpu = gpu;
    int links = survey.c2cLinks();
    states = each(links, LinkFields.C2C_LINK_GET_STATUS, Level.CORE, 1);
    powers = each(links, LinkFields.C2C_LINK_POWER_STATE, Level.CORE, 1);
    speeds = each(links, LinkFields.C2C_LINK_GET_MAX_BW, Level.DETAIL, MEGABYTE);
    crcs = each(links, LinkFields.C2C_LINK_ERROR_INTR, Level.DETAIL, 1);
    replays = each(links, LinkFields.C2C_LINK_ERROR_REPLAY, Level.DETAIL, 1);
    repeated = each(links, LinkFields.C2C_LINK_ERROR_REPLAY_B2B, Level.DETAIL, 1);
  }

  private FieldChoice[] each(int links, int field, Level level, double factor) {
    FieldBatch fields = gpu.fields();
    FieldChoice[] choices = new FieldChoice[links];
    for (int link = 0; link < links; link++) {
      choices[link] = new FieldChoice(fields).or(field, link, level, factor);
    }
    return choices;
  }

  @Override
  public void read(Tick tick) {
    Readings readings = gpu.readings();
    for (int link = 0; link < states.length; link++) {
      int part = readings.part(PartKind.LINK, "c2c" + link, TO_THE_CPU);
      readings.set(part, LINK_STATE, state(states[link].value(), powers[link].value()));
      if (!tick.isDetailed()) continue;
      double speed = speeds[link].value();
      readings.set(part, LINK_SPEED_BYTES_PER_SECOND, speed > 0 ? speed : Double.NaN);
      readings.set(part, LINK_CRC_ERRORS_TOTAL, crcs[link].value());
      readings.set(part, LINK_REPLAY_ERRORS_TOTAL, replays[link].value());
      readings.set(part, LINK_REPEATED_REPLAY_ERRORS_TOTAL, repeated[link].value());
    }
  }

  /**
   * The state in the catalogue's order: down, up, sleep.
   *
   * @param status 0 inactive, 1 active
   * @param power {@code NVML_C2C_POWER_STATE_…}: 0 full, 1 low; NaN when not known
   */
  static double state(double status, double power) {
    if (status == 0) return 0;
    if (status != 1) return Double.NaN;
    return power == 1 ? 2 : 1;
  }
}
