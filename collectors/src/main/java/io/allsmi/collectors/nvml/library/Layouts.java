package io.allsmi.collectors.nvml.library;

/**
 * Sizes and offsets of the structs, in bytes, as a C compiler lays nvml.h out on 64-bit Linux and
 * Windows; a test holds them against a table computed from that header. A struct's {@code VERSION}
 * is {@code size | number << 24} ({@code NVML_STRUCT_VERSION}).
 */
public final class Layouts {
  private Layouts() {}

  private static int version(int size, int number) {
    return size | number << 24;
  }

  /** {@code nvmlPciInfo_t}. */
  public static final class PciInfo {
    public static final int SIZE = 68;
    public static final int DOMAIN = 16;
    public static final int BUS = 20;
    public static final int DEVICE = 24;
    public static final int PCI_DEVICE_ID = 28;
    public static final int PCI_SUB_SYSTEM_ID = 32;
    public static final int BUS_ID = 36;
    public static final int BUS_ID_LENGTH = 32;

    private PciInfo() {}
  }

  /** {@code nvmlUtilization_t}. */
  public static final class Utilization {
    public static final int SIZE = 8;
    public static final int GPU = 0;
    public static final int MEMORY = 4;

    private Utilization() {}
  }

  /** {@code nvmlMemory_t}. */
  public static final class Memory {
    public static final int SIZE = 24;
    public static final int TOTAL = 0;
    public static final int FREE = 8;
    public static final int USED = 16;

    private Memory() {}
  }

  /** {@code nvmlMemory_v2_t}. */
  public static final class MemoryV2 {
    public static final int SIZE = 40;
    public static final int VERSION = version(SIZE, 2);
    public static final int TOTAL = 8;
    public static final int RESERVED = 16;
    public static final int FREE = 24;
    public static final int USED = 32;

    private MemoryV2() {}
  }

  /** {@code nvmlBAR1Memory_t}. */
  public static final class Bar1Memory {
    public static final int SIZE = 24;
    public static final int TOTAL = 0;
    public static final int USED = 16;

    private Bar1Memory() {}
  }

  /** {@code nvmlFBCStats_t}. */
  public static final class FbcStats {
    public static final int SIZE = 12;
    public static final int SESSIONS_COUNT = 0;

    private FbcStats() {}
  }

  /** {@code nvmlFieldValue_t}. */
  public static final class FieldValue {
    public static final int SIZE = 40;
    public static final int FIELD_ID = 0;
    public static final int SCOPE_ID = 4;
    public static final int VALUE_TYPE = 24;
    public static final int NVML_RETURN = 28;
    public static final int VALUE = 32;

    private FieldValue() {}
  }

  /** {@code nvmlTemperature_v1_t}. */
  public static final class Temperature {
    public static final int SIZE = 12;
    public static final int VERSION = version(SIZE, 1);
    public static final int SENSOR_TYPE = 4;
    public static final int TEMPERATURE = 8;

    private Temperature() {}
  }

  /** {@code nvmlMarginTemperature_v1_t}. */
  public static final class MarginTemperature {
    public static final int SIZE = 8;
    public static final int VERSION = version(SIZE, 1);
    public static final int MARGIN_TEMPERATURE = 4;

    private MarginTemperature() {}
  }

  /** {@code nvmlFanSpeedInfo_v1_t}. */
  public static final class FanSpeedInfo {
    public static final int SIZE = 12;
    public static final int VERSION = version(SIZE, 1);
    public static final int FAN = 4;
    public static final int SPEED = 8;

    private FanSpeedInfo() {}
  }

  /** {@code nvmlEccSramErrorStatus_v1_t}. */
  public static final class EccSramErrorStatus {
    public static final int SIZE = 104;
    public static final int VERSION = version(SIZE, 1);
    public static final int VOLATILE_UNC_PARITY = 32;
    public static final int VOLATILE_UNC_SEC_DED = 40;
    public static final int VOLATILE_COR = 48;
    public static final int THRESHOLD_EXCEEDED = 96;

    private EccSramErrorStatus() {}
  }

  /** {@code nvmlRowRemapperHistogramValues_t}. */
  public static final class RowRemapperHistogram {
    public static final int SIZE = 20;
    public static final int MAX = 0;
    public static final int HIGH = 4;
    public static final int PARTIAL = 8;
    public static final int LOW = 12;
    public static final int NONE = 16;

    private RowRemapperHistogram() {}
  }

  /** {@code nvmlRepairStatus_v1_t}. */
  public static final class RepairStatus {
    public static final int SIZE = 12;
    public static final int VERSION = version(SIZE, 1);
    public static final int CHANNEL_REPAIR_PENDING = 4;
    public static final int TPC_REPAIR_PENDING = 8;

    private RepairStatus() {}
  }

  /** {@code nvmlProcessInfo_v1_t}. */
  public static final class ProcessInfoV1 {
    public static final int SIZE = 16;
    public static final int PID = 0;
    public static final int USED_GPU_MEMORY = 8;

    private ProcessInfoV1() {}
  }

  /** {@code nvmlProcessInfo_v2_t}, which is also {@code nvmlProcessInfo_t}. */
  public static final class ProcessInfo {
    public static final int SIZE = 24;
    public static final int PID = 0;
    public static final int USED_GPU_MEMORY = 8;
    public static final int GPU_INSTANCE_ID = 16;
    public static final int COMPUTE_INSTANCE_ID = 20;

    private ProcessInfo() {}
  }

  /**
   * {@code nvmlProcessDetail_v1_t}: what R535 before 535.104 wrote for {@code nvmlProcessInfo_t}.
   */
  public static final class ProcessDetail {
    public static final int SIZE = 32;

    private ProcessDetail() {}
  }

  /** {@code nvmlProcessUtilizationSample_t}. */
  public static final class ProcessUtilizationSample {
    public static final int SIZE = 32;
    public static final int PID = 0;
    public static final int TIME_STAMP = 8;
    public static final int SM_UTIL = 16;
    public static final int MEM_UTIL = 20;
    public static final int ENC_UTIL = 24;
    public static final int DEC_UTIL = 28;

    private ProcessUtilizationSample() {}
  }

  /** {@code nvmlEventData_t}. */
  public static final class EventData {
    public static final int SIZE = 32;
    public static final int DEVICE = 0;
    public static final int EVENT_TYPE = 8;
    public static final int EVENT_DATA = 16;
    public static final int GPU_INSTANCE_ID = 24;
    public static final int COMPUTE_INSTANCE_ID = 28;

    private EventData() {}
  }

  /** {@code nvmlDeviceAttributes_t}. */
  public static final class DeviceAttributes {
    public static final int SIZE = 40;
    public static final int MULTIPROCESSOR_COUNT = 0;
    public static final int GPU_INSTANCE_SLICE_COUNT = 24;
    public static final int COMPUTE_INSTANCE_SLICE_COUNT = 28;
    public static final int MEMORY_SIZE_MB = 32;

    private DeviceAttributes() {}
  }

  /** {@code nvmlGpmSupport_t}; its version is a plain 1. */
  public static final class GpmSupport {
    public static final int SIZE = 8;
    public static final int VERSION = 1;
    public static final int IS_SUPPORTED_DEVICE = 4;

    private GpmSupport() {}
  }

  /** {@code nvmlGpmMetricsGet_t}; its version is a plain 1. */
  public static final class GpmMetricsGet {
    /** In the header of R590; libraries touch the entries that are asked for. */
    public static final int SIZE = 13344;

    public static final int VERSION = 1;
    public static final int NUM_METRICS = 4;
    public static final int SAMPLE1 = 8;
    public static final int SAMPLE2 = 16;
    public static final int METRICS = 24;

    private GpmMetricsGet() {}
  }

  /** {@code nvmlGpmMetric_t}. */
  public static final class GpmMetric {
    public static final int SIZE = 40;
    public static final int METRIC_ID = 0;
    public static final int NVML_RETURN = 4;
    public static final int VALUE = 8;

    private GpmMetric() {}
  }

  /** {@code nvmlC2cModeInfo_v1_t}. */
  public static final class C2cModeInfo {
    public static final int SIZE = 4;
    public static final int IS_C2C_ENABLED = 0;

    private C2cModeInfo() {}
  }

  /** {@code nvmlGpuFabricInfo_t}. */
  public static final class GpuFabricInfo {
    public static final int SIZE = 28;
    public static final int CLUSTER_UUID = 0;
    public static final int STATUS = 16;
    public static final int CLIQUE_ID = 20;
    public static final int STATE = 24;

    private GpuFabricInfo() {}
  }

  /** {@code nvmlGpuFabricInfo_v2_t}. */
  public static final class GpuFabricInfoV2 {
    public static final int SIZE = 36;
    public static final int VERSION = version(SIZE, 2);
    public static final int CLUSTER_UUID = 4;
    public static final int STATUS = 20;
    public static final int CLIQUE_ID = 24;
    public static final int STATE = 28;
    public static final int HEALTH_MASK = 32;

    private GpuFabricInfoV2() {}
  }

  /** {@code nvmlGpuFabricInfo_v3_t}. */
  public static final class GpuFabricInfoV3 {
    public static final int SIZE = 40;
    public static final int VERSION = version(SIZE, 3);
    public static final int CLUSTER_UUID = 4;
    public static final int STATUS = 20;
    public static final int CLIQUE_ID = 24;
    public static final int STATE = 28;
    public static final int HEALTH_MASK = 32;
    public static final int HEALTH_SUMMARY = 36;

    private GpuFabricInfoV3() {}
  }

  /** {@code nvmlPlatformInfo_v1_t}. */
  public static final class PlatformInfoV1 {
    public static final int SIZE = 44;
    public static final int VERSION = version(SIZE, 1);
    public static final int CHASSIS_PHYSICAL_SLOT_NUMBER = 36;
    public static final int COMPUTE_SLOT_INDEX = 37;
    public static final int NODE_INDEX = 38;
    public static final int MODULE_ID = 40;

    private PlatformInfoV1() {}
  }

  /** {@code nvmlPlatformInfo_v2_t}. */
  public static final class PlatformInfoV2 {
    public static final int SIZE = 44;
    public static final int VERSION = version(SIZE, 2);
    public static final int CHASSIS_SERIAL_NUMBER = 20;
    public static final int SLOT_NUMBER = 36;
    public static final int TRAY_INDEX = 37;
    public static final int HOST_ID = 38;
    public static final int MODULE_ID = 40;

    private PlatformInfoV2() {}
  }

  /** {@code nvmlDeviceAddressingMode_v1_t}. */
  public static final class DeviceAddressingMode {
    public static final int SIZE = 8;
    public static final int VERSION = version(SIZE, 1);
    public static final int VALUE = 4;

    private DeviceAddressingMode() {}
  }

  /** {@code nvmlSystemDriverBranchInfo_v1_t}. */
  public static final class SystemDriverBranchInfo {
    public static final int SIZE = 84;
    public static final int VERSION = version(SIZE, 1);
    public static final int BRANCH = 4;
    public static final int BRANCH_LENGTH = 80;

    private SystemDriverBranchInfo() {}
  }

  /** {@code nvmlConfComputeSystemState_t}. */
  public static final class ConfComputeSystemState {
    public static final int SIZE = 12;
    public static final int CC_FEATURE = 4;

    private ConfComputeSystemState() {}
  }

  /** {@code nvmlExcludedDeviceInfo_t}. */
  public static final class ExcludedDeviceInfo {
    public static final int SIZE = 148;
    public static final int PCI_INFO = 0;

    private ExcludedDeviceInfo() {}
  }

  /** {@code nvmlVgpuInstanceUtilizationSample_t}. */
  public static final class VgpuInstanceUtilizationSample {
    public static final int SIZE = 48;
    public static final int VGPU_INSTANCE = 0;
    public static final int TIME_STAMP = 8;
    public static final int SM_UTIL = 16;
    public static final int MEM_UTIL = 24;
    public static final int ENC_UTIL = 32;
    public static final int DEC_UTIL = 40;

    private VgpuInstanceUtilizationSample() {}
  }

  /** {@code nvmlVgpuLicenseInfo_t}. */
  public static final class VgpuLicenseInfo {
    public static final int SIZE = 24;
    public static final int CURRENT_STATE = 20;

    private VgpuLicenseInfo() {}
  }
}
