package io.allsmi.collectors.nvml.partition;

import io.allsmi.collectors.nvml.library.Layouts.DeviceAttributes;
import io.allsmi.collectors.nvml.library.Layouts.MemoryV2;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.DeviceMemory;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is fixed of a MIG instance, read when it is first seen. */
final class MigIdentity {
  private static final int NAME_LENGTH = 96;
  private static final String IN_NAME = " MIG ";
  private static final double MOST_ID = 1023;
  private static final double MOST_SLICES = 64;
  private static final double MIB = 0x1p20;
  private static final double GIB = 0x1p30;

  private MigIdentity() {}

  static MigInstance read(Gpu gpu, int slot, String uuid, DeviceCalls calls) {
    Struct attributes = new Struct(DeviceAttributes.SIZE).blank(DeviceAttributes.SIZE);
    if (!calls.fill(Symbol.ATTRIBUTES, attributes)) attributes.blank(DeviceAttributes.SIZE);
    double mebibytes = attributes.unsigned64(DeviceAttributes.MEMORY_SIZE_MB);
    double memory = Sane.bytes(mebibytes * MIB);
    int gpuInstance = id(calls, Symbol.GPU_INSTANCE_ID);
    int computeInstance = id(calls, Symbol.COMPUTE_INSTANCE_ID);
    String name = calls.text(Symbol.NAME, NAME_LENGTH);
    DeviceMemory whole = DeviceMemory.of(gpu.calls(), new Struct(MemoryV2.SIZE));
    String profile = profile(name, attributes, memory, Sane.bytes(whole.total()));
    Map<String, String> info = new HashMap<>();
    info.put("uuid", uuid);
    info.put("profile", profile);
    info.put("gpu_instance", gpuInstance < 0 ? "" : Integer.toString(gpuInstance));
    info.put("compute_instance", computeInstance < 0 ? "" : Integer.toString(computeInstance));
    double processors = attributes.unsigned(DeviceAttributes.MULTIPROCESSOR_COUNT);
    info.put("multiprocessors", processors > 0 ? Integer.toString((int) processors) : "");
    DeviceInfo device =
        new DeviceInfo(
            gpu.name() + "/mig" + slot,
            DeviceKind.MIG,
            gpu.identity().info().vendor(),
            profile.isEmpty() ? "MIG" : "MIG " + profile,
            gpu.name(),
            Info.of(info),
            uuid.isEmpty() ? List.of() : List.of(new IdentityKey(KeyType.UUID, uuid)),
            List.of(),
            Map.of());
    return new MigInstance(uuid, gpuInstance, computeInstance, calls, new Readings(device), memory);
  }

  private static int id(DeviceCalls calls, Symbol symbol) {
    double id = Sane.count(calls.unsigned(symbol), MOST_ID);
    return Double.isNaN(id) ? -1 : (int) id;
  }

  /**
   * {@code 1g.10gb}, {@code 1c.3g.40gb}: as the driver's name of the device has it, otherwise made
   * of its slices and memory. The gigabytes of a profile's name are its eighths of the whole memory
   * and not its size: an eighth of 141 GB is called 18gb and has 16 GiB.
   */
  static String profile(String name, Struct attributes, double memory, double total) {
    int at = name.indexOf(IN_NAME);
    if (at >= 0) return name.substring(at + IN_NAME.length()).strip();
    double slices = slices(attributes, DeviceAttributes.GPU_INSTANCE_SLICE_COUNT);
    double share = slices(attributes, DeviceAttributes.COMPUTE_INSTANCE_SLICE_COUNT);
    if (!(slices > 0) || !(memory > 0) || !(total > 0)) return "";
    double eighths = Math.ceil(8 * memory / total) / 8;
    long gigabytes = Math.round(eighths * Math.ceil(total / GIB));
    String whole = (int) slices + "g." + gigabytes + "gb";
    return share > 0 && share < slices ? (int) share + "c." + whole : whole;
  }

  private static double slices(Struct attributes, int offset) {
    return Sane.count(attributes.unsigned(offset), MOST_SLICES);
  }
}
