package io.allsmi.collectors.nvml.link;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.catalogue.Level;

/**
 * Which links a device has; found out once, before the first reading.
 *
 * @param links how many NVLinks, whatever their state: they are numbered from 0
 * @param version {@code nvmlNvlinkVersion_t}; 0 when not known
 * @param c2cLinks how many links to the CPU's chip
 */
public record LinkSurvey(int links, int version, int c2cLinks) {
  /** {@code NVML_NVLINK_MAX_LINKS} of R590. */
  static final int MOST_LINKS = 36;

  private static final int MOST_C2C_LINKS = 14;

  /** {@code NVML_NVLINK_VERSION_5_0}: other counters than before. */
  private static final int VERSION_5 = 7;

  private static final int LAST_VERSION = 8;

  /** Asks the device; what it does not answer it does not have. */
  public static LinkSurvey of(Gpu gpu) {
    DeviceCalls calls = gpu.calls();
    FieldBatch counts = new FieldBatch();
    int nvlinks = counts.add(LinkFields.NVLINK_LINK_COUNT, 0);
    int c2c = counts.add(LinkFields.C2C_LINK_COUNT, 0);
    counts.read(calls, new Tick(gpu.platform().now(), Level.CORE));
    double counted = counts.value(nvlinks);
    int links = counted >= 0 ? bounded(counted, MOST_LINKS) : count(calls);
    return new LinkSurvey(links, version(calls, links), bounded(counts.value(c2c), MOST_C2C_LINKS));
  }

  /** A number that no device has is none: what it should have been is not known. */
  private static int bounded(double number, int most) {
    return number > 0 && number <= most ? (int) number : 0;
  }

  /** Drivers without a count refuse the first link that is not there. */
  private static int count(DeviceCalls calls) {
    Struct out = new Struct(4);
    for (int link = 0; link < MOST_LINKS; link++) {
      out.blank(4);
      int code = calls.ask(Symbol.NVLINK_STATE, link, calls.handle(), link, out.pointer());
      if (code != ReturnCode.SUCCESS) return link;
    }
    return MOST_LINKS;
  }

  /** All links of a device are of one version; one that is down may not tell it. */
  private static int version(DeviceCalls calls, int links) {
    for (int link = 0; link < links && !calls.isLost(); link++) {
      double version = calls.unsigned(Symbol.NVLINK_VERSION, link);
      if (version > 0 && version <= LAST_VERSION) return (int) version;
    }
    return 0;
  }

  /** Whether the counters of NVLink 5 make sense. */
  boolean mayBeOfVersion5() {
    return version == 0 || version >= VERSION_5;
  }

  /** Whether the counters of earlier versions make sense. */
  boolean mayBeEarlier() {
    return version < VERSION_5;
  }

  /** The version as the vendor writes it; empty when not known. */
  String versionName() {
    return switch (version) {
      case 1 -> "1.0";
      case 2 -> "2.0";
      case 3 -> "2.2";
      case 4 -> "3.0";
      case 5 -> "3.1";
      case 6 -> "4.0";
      case 7 -> "5.0";
      case 8 -> "6.0";
      default -> "";
    };
  }
}
