package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CHANNEL_REPAIR_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RECOVERY_ACTION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.REMAPPED_ROWS_CORRECTED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.REMAPPED_ROWS_UNCORRECTED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RETIRED_PAGES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RETIRED_PAGES_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_BANKS_HIGH;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_BANKS_LOW;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_BANKS_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_BANKS_NONE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_BANKS_PARTIAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_FAILURE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SRAM_CORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SRAM_THRESHOLD_EXCEEDED;
import static io.allsmi.model.catalogue.AcceleratorMetrics.SRAM_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TPC_REPAIR_PENDING;

import io.allsmi.collectors.nvml.library.Layouts.EccSramErrorStatus;
import io.allsmi.collectors.nvml.library.Layouts.RepairStatus;
import io.allsmi.collectors.nvml.library.Layouts.RowRemapperHistogram;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;

/**
 * What the device has taken out of use because of errors, and what it waits to repair: retired
 * pages up to Volta, remapped rows from Ampere on.
 */
public final class Repairs implements ReadingGroup {
  private static final double MOST = 1_000_000;
  private static final int BY_SINGLE_BIT_ERRORS = 0;
  private static final int BY_DOUBLE_BIT_ERROR = 1;

  private final Gpu gpu;
  private final int recovery;
  private final Struct out = new Struct(EccSramErrorStatus.SIZE);

  public Repairs(Gpu gpu) {
    this.gpu = gpu;
    recovery = gpu.fields().add(Fields.GPU_RECOVERY_ACTION, 0);
  }

  @Override
  public void read(Tick tick) {
    Readings readings = gpu.readings();
    double action = gpu.fields().value(recovery);
    readings.set(RECOVERY_ACTION, Sane.count(action, RECOVERY_ACTION.states().size() - 1));
    rows(gpu.calls(), readings);
    sram(gpu.calls(), readings);
    if (!tick.isDetailed()) return;
    pages(gpu.calls(), readings);
    pending(gpu.calls(), readings);
    if (tick.isWhole()) banks(gpu.calls(), readings);
  }

  private static void rows(DeviceCalls calls, Readings readings) {
    boolean known = calls.four(Symbol.REMAPPED_ROWS);
    readings.set(REMAPPED_ROWS_CORRECTED, known ? Sane.count(calls.answer(0), MOST) : Double.NaN);
    readings.set(REMAPPED_ROWS_UNCORRECTED, known ? Sane.count(calls.answer(1), MOST) : Double.NaN);
    readings.set(ROW_REMAP_PENDING, known ? Sane.state(calls.answer(2)) : Double.NaN);
    readings.set(ROW_REMAP_FAILURE, known ? Sane.state(calls.answer(3)) : Double.NaN);
  }

  private void pages(DeviceCalls calls, Readings readings) {
    double single = retired(calls, BY_SINGLE_BIT_ERRORS);
    double twofold = retired(calls, BY_DOUBLE_BIT_ERROR);
    readings.set(RETIRED_PAGES, single + twofold);
    readings.set(RETIRED_PAGES_PENDING, Sane.state(calls.unsigned(Symbol.RETIRED_PAGES_PENDING)));
  }

  /** With room for none the answer is how many there are. */
  private double retired(DeviceCalls calls, int cause) {
    out.blank(8).put(0, 0);
    int code = calls.ask(Symbol.RETIRED_PAGES, cause, calls.handle(), cause, out.pointer(), null);
    boolean answered = code == ReturnCode.SUCCESS || code == ReturnCode.INSUFFICIENT_SIZE;
    return answered ? Sane.count(out.unsigned(0), MOST) : Double.NaN;
  }

  private void sram(DeviceCalls calls, Readings readings) {
    out.versioned(EccSramErrorStatus.SIZE, EccSramErrorStatus.VERSION);
    boolean known = calls.fill(Symbol.SRAM_ECC_STATUS, out);
    double parity = known ? out.unsigned64(EccSramErrorStatus.VOLATILE_UNC_PARITY) : Double.NaN;
    double secDed = known ? out.unsigned64(EccSramErrorStatus.VOLATILE_UNC_SEC_DED) : Double.NaN;
    readings.set(SRAM_UNCORRECTED_ERRORS_TOTAL, parity + secDed);
    readings.set(
        SRAM_CORRECTED_ERRORS_TOTAL,
        known ? out.unsigned64(EccSramErrorStatus.VOLATILE_COR) : Double.NaN);
    readings.set(
        SRAM_THRESHOLD_EXCEEDED,
        known ? Sane.state(out.unsigned(EccSramErrorStatus.THRESHOLD_EXCEEDED)) : Double.NaN);
  }

  private void pending(DeviceCalls calls, Readings readings) {
    out.versioned(RepairStatus.SIZE, RepairStatus.VERSION);
    boolean known = calls.fill(Symbol.REPAIR_STATUS, out);
    readings.set(
        CHANNEL_REPAIR_PENDING,
        known ? Sane.state(out.unsigned(RepairStatus.CHANNEL_REPAIR_PENDING)) : Double.NaN);
    readings.set(
        TPC_REPAIR_PENDING,
        known ? Sane.state(out.unsigned(RepairStatus.TPC_REPAIR_PENDING)) : Double.NaN);
  }

  private void banks(DeviceCalls calls, Readings readings) {
    out.blank(RowRemapperHistogram.SIZE);
    if (!calls.fill(Symbol.ROW_REMAPPER_HISTOGRAM, out)) return;
    readings.set(ROW_REMAP_BANKS_MAX, banks(RowRemapperHistogram.MAX));
    readings.set(ROW_REMAP_BANKS_HIGH, banks(RowRemapperHistogram.HIGH));
    readings.set(ROW_REMAP_BANKS_PARTIAL, banks(RowRemapperHistogram.PARTIAL));
    readings.set(ROW_REMAP_BANKS_LOW, banks(RowRemapperHistogram.LOW));
    readings.set(ROW_REMAP_BANKS_NONE, banks(RowRemapperHistogram.NONE));
  }

  private double banks(int offset) {
    return Sane.count(out.unsigned(offset), MOST);
  }
}
