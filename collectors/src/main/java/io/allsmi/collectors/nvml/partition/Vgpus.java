package io.allsmi.collectors.nvml.partition;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The virtual GPUs that virtual machines of this host have of the device, each a device of its own.
 * They come and go with their machines. A device that is not shared so refuses the first question.
 */
public final class Vgpus implements ReadingGroup {
  private static final int FIRST_ROOM = 32;
  private static final int MOST = 1024;
  private static final int LENGTH = 96;

  private final Gpu gpu;
  private final Struct count = new Struct(4);
  private final Struct ids = new Struct(FIRST_ROOM * 4);
  private int room = FIRST_ROOM;
  private final VgpuShares shares = new VgpuShares();
  private List<Vgpu> present = new ArrayList<>();

  public Vgpus(Gpu gpu) {
    this.gpu = gpu;
  }

  @Override
  public void read(Tick tick) {
    int active = active();
    if (active == 0) {
      present.clear();
      return;
    }
    List<Vgpu> now = new ArrayList<>(active);
    for (int entry = 0; entry < active; entry++) {
      int id = ids.integer(4 * entry);
      if (find(now, id) != null) continue;
      Vgpu known = find(present, id);
      now.add(known == null ? open(id, now) : known);
    }
    present = now;
    shares.read(gpu.calls(), tick.now());
    for (Vgpu vgpu : now) {
      vgpu.read(tick, shares.of(vgpu.id()));
      gpu.add(vgpu.readings());
    }
  }

  /** How many there are, with their ids in the buffer. */
  private int active() {
    int code = ask();
    int told = count.integer(0);
    if (code == ReturnCode.INSUFFICIENT_SIZE && told > room && told <= MOST) {
      room = told;
      code = ask();
      told = count.integer(0);
    }
    return code == ReturnCode.SUCCESS && told > 0 ? Math.min(told, room) : 0;
  }

  private int ask() {
    ids.blank(4 * room);
    count.put(0, room);
    DeviceCalls calls = gpu.calls();
    return calls.ask(Symbol.VGPU_ACTIVE, 0, calls.handle(), count.pointer(), ids.pointer());
  }

  private static @Nullable Vgpu find(List<Vgpu> among, int id) {
    for (Vgpu vgpu : among) {
      if (vgpu.id() == id) return vgpu;
    }
    return null;
  }

  private Vgpu open(int id, List<Vgpu> others) {
    int number = 0;
    while (isTaken(number, others) || isTaken(number, present)) number++;
    DeviceCalls calls = gpu.calls().partition(gpu.calls().handle());
    Struct out = new Struct(LENGTH).blank(4);
    int type =
        calls.ask(Symbol.VGPU_TYPE, 0, id, out.pointer()) == ReturnCode.SUCCESS
            ? out.integer(0)
            : -1;
    out.blank(8);
    boolean sized =
        calls.ask(Symbol.VGPU_TYPE_MEMORY, 0, type, out.pointer()) == ReturnCode.SUCCESS;
    double memory = sized ? Sane.bytes(out.unsigned64(0)) : Double.NaN;
    DeviceInfo device = describe(id, number, type, calls, out);
    return new Vgpu(id, number, calls, new Readings(device), memory > 0 ? memory : Double.NaN);
  }

  private static boolean isTaken(int number, List<Vgpu> by) {
    for (Vgpu vgpu : by) {
      if (vgpu.number() == number) return true;
    }
    return false;
  }

  private DeviceInfo describe(int id, int number, int type, DeviceCalls calls, Struct out) {
    out.blank(LENGTH);
    count.put(0, LENGTH);
    int code = calls.ask(Symbol.VGPU_TYPE_NAME, 0, type, out.pointer(), count.pointer());
    String model = code == ReturnCode.SUCCESS ? out.text(0, LENGTH) : "";
    out.blank(LENGTH);
    code = calls.ask(Symbol.VGPU_UUID, 0, id, out.pointer(), LENGTH);
    String uuid = code == ReturnCode.SUCCESS ? out.text(0, LENGTH) : "";
    out.blank(LENGTH);
    code = calls.ask(Symbol.VGPU_VM_ID, 0, id, out.pointer(), LENGTH, count.pointer());
    Map<String, String> info = new HashMap<>();
    info.put("uuid", uuid);
    info.put("vm", code == ReturnCode.SUCCESS ? out.text(0, LENGTH) : "");
    return new DeviceInfo(
        gpu.name() + "/vgpu" + number,
        DeviceKind.VGPU,
        gpu.identity().info().vendor(),
        model.isEmpty() ? "vGPU" : model,
        gpu.name(),
        Info.of(info),
        uuid.isEmpty() ? List.of() : List.of(new IdentityKey(KeyType.UUID, uuid)),
        List.of(),
        Map.of());
  }
}
