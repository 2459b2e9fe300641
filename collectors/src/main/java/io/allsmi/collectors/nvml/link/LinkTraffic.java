package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_TRANSMIT_BYTES_TOTAL;

import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import java.util.Arrays;

/**
 * Bytes over NVLinks. Up to version 4 the driver counts KiB, by link and over all of them; from
 * version 5 on bytes by link, whose sum is the total.
 */
public final class LinkTraffic implements ReadingGroup {
  private static final double KIBIBYTE = 1024;

  private final Gpu gpu;
  private final FieldChoice[] receive;
  private final FieldChoice[] transmit;
  private final int[] parts;
  private final LinkTotal received;
  private final LinkTotal transmitted;

  public LinkTraffic(Gpu gpu, LinkSurvey survey) {
    this.gpu = gpu;
    receive =
        counters(survey, LinkFields.NVLINK_COUNT_RCV_BYTES, LinkFields.NVLINK_THROUGHPUT_DATA_RX);
    transmit =
        counters(survey, LinkFields.NVLINK_COUNT_XMIT_BYTES, LinkFields.NVLINK_THROUGHPUT_DATA_TX);
    parts = new int[survey.links()];
    Arrays.fill(parts, -1);
    received = new LinkTotal(total(survey, LinkFields.NVLINK_THROUGHPUT_DATA_RX), receive);
    transmitted = new LinkTotal(total(survey, LinkFields.NVLINK_THROUGHPUT_DATA_TX), transmit);
  }

  private FieldChoice[] counters(LinkSurvey survey, int bytes, int kibibytes) {
    FieldChoice[] counters = new FieldChoice[survey.links()];
    for (int link = 0; link < counters.length; link++) {
      FieldChoice counter = new FieldChoice(gpu.fields());
      // Without a total of the driver's own each tick needs them all.
      Level level = survey.mayBeEarlier() ? Level.DETAIL : Level.CORE;
      if (survey.mayBeOfVersion5()) counter.or(bytes, link, level, 1);
      counters[link] = counter.or(kibibytes, link, level, KIBIBYTE);
    }
    return counters;
  }

  private FieldChoice total(LinkSurvey survey, int kibibytes) {
    FieldBatch fields = gpu.fields();
    FieldChoice total = new FieldChoice(fields);
    if (survey.links() == 0 || !survey.mayBeEarlier()) return total;
    return total.or(kibibytes, LinkFields.ALL_LINKS, Level.CORE, KIBIBYTE);
  }

  @Override
  public void read(Tick tick) {
    if (receive.length == 0) return;
    Readings readings = gpu.readings();
    double in = received.value();
    double out = transmitted.value();
    if (received.isKnown()) readings.set(INTERCONNECT_RECEIVE_BYTES_TOTAL, in);
    if (transmitted.isKnown()) readings.set(INTERCONNECT_TRANSMIT_BYTES_TOTAL, out);
    if (!tick.isDetailed()) return;
    for (int link = 0; link < receive.length; link++) link(readings, link);
  }

  private void link(Readings readings, int link) {
    double in = receive[link].value();
    double out = transmit[link].value();
    if (!receive[link].isKnown() && !transmit[link].isKnown()) return;
    if (parts[link] < 0) parts[link] = readings.part(PartKind.LINK, Integer.toString(link));
    readings.set(parts[link], LINK_RECEIVE_BYTES_TOTAL, in);
    readings.set(parts[link], LINK_TRANSMIT_BYTES_TOTAL, out);
  }

  /** Whether the traffic is read from counters, once it was read. */
  public boolean isCounted() {
    return received.isKnown();
  }
}
