package io.allsmi.wire.dialect;

import java.util.Set;

/** Labels that say who uses a device, and so can make of one reading several samples. */
final class OwnerLabels {
  private static final Set<String> OF_PODS = Set.of("pod", "namespace", "container");

  private static final Set<String> LABELS =
      Set.of(
          "pod",
          "namespace",
          "container",
          "pod_name",
          "pod_namespace",
          "container_name",
          "pod_uid",
          "exported_pod",
          "exported_namespace",
          "exported_container",
          "hpc_job",
          "vgpu",
          "job_id",
          "job_user",
          "job_partition");

  private OwnerLabels() {}

  static boolean isOwner(String label) {
    return LABELS.contains(label) || label.startsWith("dra_");
  }

  static boolean isOfPod(String entry) {
    return OF_PODS.contains(entry);
  }
}
