package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.Locale;

/** The labels of all-smi, as its viewer needs them. */
final class AllSmiLabels implements DialectLabels {
  /** The viewer drops a line with a longer block of labels. */
  private static final int LONGEST_BLOCK = 1000;

  private static final String[][] DETAILS = {
    {"driver", "driver_version"},
    {"cuda", "cuda_version"},
    {"firmware", "firmware"},
    {"architecture", "architecture"},
    {"compute_capability", "compute_capability"},
    {"serial", "serial_number"},
    {"pci", "pci_address"}
  };

  private final String version;

  AllSmiLabels(String version) {
    this.version = version;
  }

  @Override
  public Labels of(Inventory inventory, int device, String node, String family) {
    DeviceInfo own = inventory.devices().get(device);
    Labels labels = new Labels(true);
    return switch (own.kind().scope()) {
      case DEVICE -> ofAccelerator(inventory, device, node, family, labels);
      case PARTITION -> ofPartition(inventory, device, node, labels);
      case CPU ->
          labels
              .and("cpu_model", own.model())
              .and("instance", node)
              .and("hostname", node)
              .and(
                  family.contains("_core_utilization") ? "core_type" : "index",
                  coreOrIndex(family));
      case MEMORY -> labels.and("instance", node).and("hostname", node).and("index", "0");
      case FILESYSTEM ->
          labels
              .and("instance", node)
              .and("mount_point", own.name())
              .and("index", Integer.toString(position(inventory, device)));
      default -> labels.and("hostname", node).and("instance", node);
    };
  }

  private static String coreOrIndex(String family) {
    return family.contains("_core_utilization") ? "C" : "0";
  }

  private static Labels ofAccelerator(
      Inventory inventory, int device, String node, String family, Labels labels) {
    DeviceInfo own = inventory.devices().get(device);
    String index = Integer.toString(position(inventory, device));
    if (family.contains("_energy_")) {
      return labels.and("host", node).and("gpu_index", index).and("gpu_uuid", uuid(own, index));
    }
    String word = family.startsWith("all_smi_tenstorrent") ? "npu" : "gpu";
    return labels
        .and(word, own.model().isEmpty() ? own.name() : own.model())
        .and("instance", node)
        .and(word + "_uuid", uuid(own, index))
        .and(word + "_index", index);
  }

  private static Labels ofPartition(Inventory inventory, int device, String node, Labels labels) {
    DeviceInfo own = inventory.devices().get(device);
    int parent = inventory.ordinal(own.parent());
    DeviceInfo gpu = parent < 0 ? own : inventory.devices().get(parent);
    String index = parent < 0 ? "0" : Integer.toString(position(inventory, parent));
    labels
        .and("gpu_index", index)
        .and("gpu_uuid", uuid(gpu, index))
        .and("gpu", gpu.model())
        .and("instance", node)
        .and("host", node);
    String number = DialectLabels.number(own.name());
    if (own.kind().equals(DeviceKind.MIG)) {
      return labels
          .and("mig_instance", number)
          .and("mig_uuid", own.info().get("uuid"))
          .and("mig_profile", own.model().replace("MIG ", ""))
          .and("gpu_instance_id", own.info().get("gpu_instance"));
    }
    return labels
        .and("vgpu_id", number)
        .and("vgpu_uuid", own.info().get("uuid"))
        .and("vgpu_type", own.model());
  }

  /** A row without a uuid is dropped by the viewer, and rows of one uuid are one. */
  static String uuid(DeviceInfo device, String index) {
    String uuid = device.info().get("uuid");
    return uuid.isEmpty() ? device.name() + "-" + index : uuid;
  }

  /** The place among the devices of its scope. */
  static int position(Inventory inventory, int device) {
    int position = 0;
    for (int i = 0; i < device; i++) {
      boolean same =
          inventory.devices().get(i).kind().scope()
              == inventory.devices().get(device).kind().scope();
      if (same) position++;
    }
    return position;
  }

  @Override
  public void ofPart(String family, Info info, Labels labels) {
    if (!family.endsWith("_remote_device_type")) return;
    String type = info.get("type");
    labels.and("remote_type", type.equals("switch") || type.equals("gpu") ? type : "unknown");
  }

  @Override
  public boolean countsInstances() {
    return false;
  }

  @Override
  public void describe(Inventory inventory, String node, PagePlan plan) {
    Labels host = new Labels(true).and("instance", node).and("hostname", node);
    plan.addOne("all_smi_up", "Whether a collection has completed", host);
    plan.addOne(
        "all_smi_build_info",
        "The program that says this",
        host.copy().and("version", "allsmi-" + version));
    for (int i = 0; i < inventory.size(); i++) {
      DeviceInfo device = inventory.devices().get(i);
      if (device.kind().isAccelerator()) {
        Labels labels = of(inventory, i, node, "all_smi_gpu_info");
        labels.and("type", type(device.kind()));
        plan.addOne("all_smi_gpu_info", "What the device is", details(device.info(), labels));
      } else if (device.kind().equals(DeviceKind.CPU) && position(inventory, i) == 0) {
        plan.addOne("all_smi_cpu_info", "What the CPU is", of(inventory, i, node, ""));
      } else if (device.kind().equals(DeviceKind.CHASSIS)) {
        Labels labels = of(inventory, i, node, "").andIf("product_name", device.model());
        plan.addOne("all_smi_chassis_info", "What the machine is", labels);
      }
    }
  }

  private static String type(DeviceKind kind) {
    return kind.equals(DeviceKind.GPU) ? "GPU" : DeviceKind.NPU.word().toUpperCase(Locale.ROOT);
  }

  private static Labels details(Info info, Labels labels) {
    for (String[] detail : DETAILS) {
      String value = info.get(detail[0]);
      if (labels.length() + detail[1].length() + 3 * value.length() < LONGEST_BLOCK) {
        labels.andIf(detail[1], value);
      }
    }
    return labels;
  }
}
