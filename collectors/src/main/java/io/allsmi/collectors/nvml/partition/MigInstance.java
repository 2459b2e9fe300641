package io.allsmi.collectors.nvml.partition;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.gpm.GpmQuantities;
import io.allsmi.collectors.nvml.gpm.GpmReader;
import io.allsmi.collectors.nvml.gpm.GpmSampler;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.reading.MemoryUse;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import org.jspecify.annotations.Nullable;

/** A MIG instance that is there: a compute instance within a GPU instance. */
public final class MigInstance {
  private final String uuid;
  private final int gpuInstance;
  private final int computeInstance;
  private final DeviceCalls calls;
  private final Readings readings;
  private final double memoryBytes;
  private @Nullable GpmReader counters;

  /**
   * @param uuid the driver's identity of it
   * @param gpuInstance the id of its GPU instance; -1 when not known
   * @param computeInstance the id of its compute instance; -1 when not known
   * @param calls asks the instance
   * @param readings where its readings go
   * @param memoryBytes by its profile; NaN when not known
   */
  MigInstance(
      String uuid,
      int gpuInstance,
      int computeInstance,
      DeviceCalls calls,
      Readings readings,
      double memoryBytes) {
    this.uuid = uuid;
    this.gpuInstance = gpuInstance;
    this.computeInstance = computeInstance;
    this.calls = calls;
    this.readings = readings;
    this.memoryBytes = memoryBytes;
  }

  /** Whether the handle still stands for this one. */
  boolean isOf(Pointer handle, String uuidNow) {
    return uuid.equals(uuidNow) && calls.handle().equals(handle);
  }

  /** The name of the device that it is. */
  public String name() {
    return readings.info().name();
  }

  public DeviceCalls calls() {
    return calls;
  }

  public Readings readings() {
    return readings;
  }

  int gpuInstance() {
    return gpuInstance;
  }

  /** Whether it is the compute instance of that id in the GPU instance of that id. */
  boolean is(int wantedGpuInstance, int wantedComputeInstance) {
    return gpuInstance == wantedGpuInstance
        && (wantedComputeInstance < 0 || computeInstance == wantedComputeInstance);
  }

  void readMemory(Tick tick, Struct out) {
    calls.begin(tick.now());
    readings.begin();
    MemoryUse.read(calls, readings, out);
    if (Double.isNaN(readings.value(MEMORY_TOTAL_BYTES))) {
      readings.set(MEMORY_TOTAL_BYTES, memoryBytes);
    }
  }

  /**
   * Reads the counters of its GPU instance.
   *
   * @param whole calls for the device that is divided
   */
  void readCounters(Tick tick, DeviceCalls whole) {
    GpmReader known = counters;
    if (known == null) {
      known =
          new GpmReader(
              GpmSampler.ofInstance(whole, gpuInstance), readings, GpmQuantities.ofInstance());
      counters = known;
    }
    known.read(tick, false);
  }

  /** Gives back what it holds of the library. */
  void close() {
    GpmReader known = counters;
    if (known != null) known.close();
    counters = null;
  }
}
