package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_CORRECTED_LIFETIME_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_LOCATION_CORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_LOCATION_CORRECTED_LIFETIME_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_LOCATION_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_LOCATION_UNCORRECTED_LIFETIME_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_LIFETIME_ERRORS_TOTAL;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;

/** Errors of the memories: since the driver was loaded, and in the device's life. */
public final class Ecc implements ReadingGroup {
  private static final int CORRECTED = 0;
  private static final int UNCORRECTED = 1;
  private static final int VOLATILE = 0;
  private static final int AGGREGATE = 1;

  /** {@code nvmlMemoryLocation_t}, by its numbers. */
  private static final String[] LOCATIONS = {
    "l1_cache",
    "l2_cache",
    "device_memory",
    "register_file",
    "texture_memory",
    "texture_shared",
    "cbu",
    "sram"
  };

  private final Gpu gpu;

  public Ecc(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    total(ECC_CORRECTED_ERRORS_TOTAL, CORRECTED, VOLATILE);
    total(ECC_UNCORRECTED_ERRORS_TOTAL, UNCORRECTED, VOLATILE);
    if (!tick.isDetailed()) return;
    total(ECC_CORRECTED_LIFETIME_ERRORS_TOTAL, CORRECTED, AGGREGATE);
    total(ECC_UNCORRECTED_LIFETIME_ERRORS_TOTAL, UNCORRECTED, AGGREGATE);
    if (!tick.isWhole()) return;
    for (int location = 0; location < LOCATIONS.length; location++) {
      at(location, ECC_LOCATION_CORRECTED_ERRORS_TOTAL, CORRECTED, VOLATILE);
      at(location, ECC_LOCATION_UNCORRECTED_ERRORS_TOTAL, UNCORRECTED, VOLATILE);
      at(location, ECC_LOCATION_CORRECTED_LIFETIME_ERRORS_TOTAL, CORRECTED, AGGREGATE);
      at(location, ECC_LOCATION_UNCORRECTED_LIFETIME_ERRORS_TOTAL, UNCORRECTED, AGGREGATE);
    }
  }

  private void total(Metric metric, int type, int counter) {
    gpu.readings().set(metric, gpu.calls().unsigned64(Symbol.ECC_TOTAL, type, counter));
  }

  private void at(int location, Metric metric, int type, int counter) {
    double errors = gpu.calls().unsigned64(Symbol.ECC_BY_LOCATION, type, counter, location);
    if (Double.isNaN(errors)) return;
    Readings readings = gpu.readings();
    readings.set(readings.part(PartKind.LOCATION, LOCATIONS[location]), metric, errors);
  }
}
