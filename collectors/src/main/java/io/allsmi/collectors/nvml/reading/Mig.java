package io.allsmi.collectors.nvml.reading;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances into which the device is divided, each a device of its own. They come and go while
 * the program runs, and a handle may then stand for another instance: each tick asks for the
 * handles and their UUIDs anew, and what was known of another one is forgotten.
 */
public final class Mig implements ReadingGroup {
  /** More slots than any product has. */
  private static final int MOST = 64;

  private static final int UUID_LENGTH = 96;
  private static final int HANDLE = 8;
  private static final int ON = 1;

  private final Gpu gpu;
  private final Struct out = new Struct(UUID_LENGTH);
  private final Struct memory = new Struct(MemoryV2.SIZE);
  private int slots = -1;
  private @Nullable Instance[] bySlot = {};
  private final List<Instance> present = new ArrayList<>();

  /**
   * An instance that is there.
   *
   * @param uuid the driver's identity of it
   * @param gpuInstance the id of its GPU instance; -1 when not known
   * @param computeInstance the id of its compute instance; -1 when not known
   * @param calls asks the instance
   * @param readings where its readings go
   * @param memoryBytes by its profile; NaN when not known
   */
  record Instance(
      String uuid,
      int gpuInstance,
      int computeInstance,
      DeviceCalls calls,
      Readings readings,
      double memoryBytes) {
    String name() {
      return readings.info().name();
    }
  }

  public Mig(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    present.clear();
    boolean on = gpu.calls().two(Symbol.MIG_MODE) && gpu.calls().answer(0) == ON;
    gpu.divided(on);
    if (!on) {
      slots = -1;
      bySlot = new Instance[0];
      return;
    }
    if (slots < 0) {
      double most = Sane.count(gpu.calls().unsigned(Symbol.MIG_MAX_COUNT), MOST);
      slots = Double.isNaN(most) ? 0 : (int) most;
      bySlot = new Instance[slots];
    }
    for (int slot = 0; slot < slots; slot++) {
      Instance there = find(slot);
      bySlot[slot] = there;
      if (there != null) read(there, tick);
    }
  }

  private @Nullable Instance find(int slot) {
    DeviceCalls calls = gpu.calls();
    out.blank(HANDLE);
    int code = calls.ask(Symbol.MIG_HANDLE_BY_INDEX, slot, calls.handle(), slot, out.pointer());
    if (code != ReturnCode.SUCCESS) return null;
    Pointer handle = out.handle(0);
    out.blank(UUID_LENGTH);
    code = calls.library().call(Symbol.UUID, handle, out.pointer(), UUID_LENGTH);
    if (code != ReturnCode.SUCCESS) return null;
    String uuid = out.text(0, UUID_LENGTH);
    Instance known = bySlot[slot];
    if (known != null && known.uuid.equals(uuid) && known.calls.handle().equals(handle)) {
      return known;
    }
    return MigIdentity.read(gpu, slot, uuid, calls.partition(handle));
  }

  private void read(Instance instance, Tick tick) {
    instance.calls.begin(tick.now());
    Readings readings = instance.readings;
    readings.begin();
    MemoryUse.read(instance.calls, readings, memory);
    if (Double.isNaN(readings.value(MEMORY_TOTAL_BYTES))) {
      readings.set(MEMORY_TOTAL_BYTES, instance.memoryBytes);
    }
    present.add(instance);
    gpu.add(readings);
  }

  /** Those that are there in this tick, in the order of the library. */
  List<Instance> instances() {
    return present;
  }

  /**
   * The name of an instance.
   *
   * @param gpuInstance -1 for none
   * @param computeInstance -1 for none
   * @param otherwise what to answer when there is no such instance
   */
  String nameOf(int gpuInstance, int computeInstance, String otherwise) {
    if (gpuInstance < 0) return otherwise;
    for (Instance instance : present) {
      boolean same = computeInstance < 0 || instance.computeInstance == computeInstance;
      if (same && instance.gpuInstance == gpuInstance) return instance.name();
    }
    return otherwise;
  }
}
