package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.Locale;

/**
 * The labels of dcgm-exporter, which spells some of them otherwise for links. The host's name has
 * both of the labels that it has had, so that dashboards of either time work.
 */
final class DcgmLabels implements DialectLabels {
  private static final String LONG_DOMAIN = "0000";

  @Override
  public Labels of(Inventory inventory, int device, String node, String family) {
    DeviceInfo own = inventory.devices().get(device);
    boolean instance = own.kind().equals(DeviceKind.MIG);
    int parent = instance ? inventory.ordinal(own.parent()) : device;
    DeviceInfo gpu = parent < 0 ? own : inventory.devices().get(parent);
    String number = DialectLabels.number(gpu.name());
    Labels labels = new Labels(false).and("gpu", number);
    boolean isLink = family.startsWith("DCGM_FI_DEV_NVLINK_");
    labels.and(isLink ? "gpu_uuid" : "UUID", gpu.info().get("uuid"));
    labels.andIf("pci_bus_id", bus(gpu.info().get("pci")));
    labels.and("device", "nvidia" + number);
    labels.and(isLink ? "model_name" : "modelName", gpu.model());
    if (instance) {
      String gpuInstance = own.info().get("gpu_instance");
      labels
          .and("GPU_I_PROFILE", own.model().replace("MIG ", ""))
          .and("GPU_I_ID", gpuInstance.isEmpty() ? DialectLabels.number(own.name()) : gpuInstance);
    }
    labels.and("hostname", node).and("Hostname", node);
    labels.andIf("DCGM_FI_DRIVER_VERSION", gpu.info().get("driver"));
    Info info = own.info();
    return labels
        .andIf("container", info.get("container"))
        .andIf("namespace", info.get("namespace"))
        .andIf("pod", info.get("pod"))
        .andIf("hpc_job", info.get("job"));
  }

  /** Upper case, with a domain of eight digits. */
  private static String bus(String pci) {
    return pci.isEmpty() ? "" : LONG_DOMAIN + pci.toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean countsInstances() {
    return true;
  }
}
