package io.allsmi.collectors.nvml.partition;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.gpm.GpmCheck;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances into which the device is divided, each a device of its own. They come and go while
 * the program runs, and a handle may then stand for another instance: each tick asks for the
 * handles and their UUIDs anew, and what was known of another one is forgotten.
 *
 * <p>Their utilization is that of the counters of their GPU instance (Hopper and later). Where
 * several compute instances share one, it is nobody's and not said.
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
  private final GpmCheck counters;
  private @Nullable MigInstance[] bySlot = {};
  private final List<MigInstance> present = new ArrayList<>();

  public Mig(Gpu gpu) {
    this.gpu = gpu;
    counters = new GpmCheck(gpu.calls());
  }

  @Override
  public void read(Tick tick) {
    present.clear();
    boolean on = gpu.calls().two(Symbol.MIG_MODE) && gpu.calls().answer(0) == ON;
    gpu.divided(on);
    if (!on) {
      close();
      return;
    }
    if (bySlot.length == 0) bySlot = new MigInstance[slots()];
    for (int slot = 0; slot < bySlot.length; slot++) {
      MigInstance there = find(slot);
      MigInstance before = bySlot[slot];
      if (before != null && before != there) before.close();
      bySlot[slot] = there;
      if (there != null) present.add(there);
    }
    boolean counted = !present.isEmpty() && counters.isOffered();
    for (MigInstance instance : present) {
      instance.readMemory(tick, memory);
      if (counted && isAlone(instance)) instance.readCounters(tick, gpu.calls());
      gpu.add(instance.readings());
    }
  }

  private int slots() {
    double most = Sane.count(gpu.calls().unsigned(Symbol.MIG_MAX_COUNT), MOST);
    return Double.isNaN(most) ? 0 : (int) most;
  }

  private @Nullable MigInstance find(int slot) {
    DeviceCalls calls = gpu.calls();
    out.blank(HANDLE);
    int code = calls.ask(Symbol.MIG_HANDLE_BY_INDEX, slot, calls.handle(), slot, out.pointer());
    if (code != ReturnCode.SUCCESS) return null;
    Pointer handle = out.handle(0);
    out.blank(UUID_LENGTH);
    code = calls.library().call(Symbol.UUID, handle, out.pointer(), UUID_LENGTH);
    if (code != ReturnCode.SUCCESS) return null;
    String uuid = out.text(0, UUID_LENGTH);
    MigInstance known = bySlot[slot];
    if (known != null && known.isOf(handle, uuid)) return known;
    return MigIdentity.read(gpu, slot, uuid, calls.partition(handle));
  }

  private boolean isAlone(MigInstance instance) {
    int sharing = 0;
    for (MigInstance other : present) {
      if (other.gpuInstance() == instance.gpuInstance()) sharing++;
    }
    return instance.gpuInstance() >= 0 && sharing == 1;
  }

  /** Those that are there in this tick, in the order of the library. */
  public List<MigInstance> instances() {
    return present;
  }

  /**
   * The name of an instance.
   *
   * @param gpuInstance -1 for none
   * @param computeInstance -1 for none
   * @param otherwise what to answer when there is no such instance
   */
  public String nameOf(int gpuInstance, int computeInstance, String otherwise) {
    if (gpuInstance < 0) return otherwise;
    for (MigInstance instance : present) {
      if (instance.is(gpuInstance, computeInstance)) return instance.name();
    }
    return otherwise;
  }

  @Override
  public void close() {
    for (MigInstance instance : bySlot) {
      if (instance != null) instance.close();
    }
    bySlot = new MigInstance[0];
  }
}
