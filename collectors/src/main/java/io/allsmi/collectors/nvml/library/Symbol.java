package io.allsmi.collectors.nvml.library;

/**
 * The functions of the library that are called, under the names that it exports (nvml.h renames
 * some by macros), with their parameters. Each returns {@code nvmlReturn_t}. A driver has those of
 * its own and of earlier generations; one that is missing is a quantity that it does not offer.
 */
public enum Symbol {
  // The library and the system.
  /** {@code (void)}. */
  INIT("nvmlInit_v2"),
  /** {@code (void)}; drivers before R319. */
  INIT_V1("nvmlInit"),
  /** {@code (void)}. */
  SHUTDOWN("nvmlShutdown"),
  /** {@code (char* version, unsigned int length)}. */
  SYSTEM_DRIVER_VERSION("nvmlSystemGetDriverVersion"),
  /** {@code (char* version, unsigned int length)}. */
  SYSTEM_NVML_VERSION("nvmlSystemGetNVMLVersion"),
  /** {@code (int* version)}: 1000 × major + 10 × minor. */
  SYSTEM_CUDA_VERSION("nvmlSystemGetCudaDriverVersion"),
  /** {@code (nvmlSystemDriverBranchInfo_t*, unsigned int length)}. */
  SYSTEM_DRIVER_BRANCH("nvmlSystemGetDriverBranch"),
  /** {@code (nvmlConfComputeSystemState_t*)}. */
  SYSTEM_CONF_COMPUTE_STATE("nvmlSystemGetConfComputeState"),
  /** {@code (unsigned int* count)}. */
  DEVICE_COUNT("nvmlDeviceGetCount_v2"),
  /** {@code (unsigned int* count)}. */
  EXCLUDED_COUNT("nvmlGetExcludedDeviceCount"),
  /** {@code (unsigned int index, nvmlExcludedDeviceInfo_t*)}. */
  EXCLUDED_INFO("nvmlGetExcludedDeviceInfoByIndex"),

  // What a device is.
  /** {@code (unsigned int index, nvmlDevice_t*)}. */
  HANDLE_BY_INDEX("nvmlDeviceGetHandleByIndex_v2"),
  /** {@code (device, char* name, unsigned int length)}. */
  NAME("nvmlDeviceGetName"),
  /** {@code (device, char* uuid, unsigned int length)}. */
  UUID("nvmlDeviceGetUUID"),
  /** {@code (device, char* serial, unsigned int length)}. */
  SERIAL("nvmlDeviceGetSerial"),
  /** {@code (device, char* partNumber, unsigned int length)}. */
  BOARD_PART_NUMBER("nvmlDeviceGetBoardPartNumber"),
  /** {@code (device, unsigned int*)}: the slot on an HGX board. */
  MODULE_ID("nvmlDeviceGetModuleId"),
  /** {@code (device, nvmlBrandType_t*)}; drivers answer numbers that the header does not list. */
  BRAND("nvmlDeviceGetBrand"),
  /** {@code (device, nvmlDeviceArchitecture_t*)}. */
  ARCHITECTURE("nvmlDeviceGetArchitecture"),
  /** {@code (device, int* major, int* minor)}. */
  COMPUTE_CAPABILITY("nvmlDeviceGetCudaComputeCapability"),
  /** {@code (device, unsigned int*)}. */
  CORES("nvmlDeviceGetNumGpuCores"),
  /** {@code (device, unsigned int*)}: bits. */
  MEMORY_BUS_WIDTH("nvmlDeviceGetMemoryBusWidth"),
  /** {@code (device, char* version, unsigned int length)}. */
  VBIOS_VERSION("nvmlDeviceGetVbiosVersion"),
  /** {@code (device, char* version, unsigned int length)}. */
  INFOROM_IMAGE_VERSION("nvmlDeviceGetInforomImageVersion"),
  /** {@code (device, char* version)} of at least 64 bytes, without their number. */
  GSP_FIRMWARE_VERSION("nvmlDeviceGetGspFirmwareVersion"),
  /** {@code (device, nvmlPlatformInfo_t*)}. */
  PLATFORM_INFO("nvmlDeviceGetPlatformInfo"),
  /** {@code (device, nvmlPciInfo_t*)}. */
  PCI_INFO("nvmlDeviceGetPciInfo_v3"),
  /** {@code (device, nvmlPciInfo_t*)}; drivers before R384. */
  PCI_INFO_V2("nvmlDeviceGetPciInfo_v2"),
  /** {@code (device, unsigned int*)}: N of /dev/nvidiaN. */
  MINOR_NUMBER("nvmlDeviceGetMinorNumber"),
  /** {@code (device, unsigned int*)}: only where the GPU's memory is a NUMA node. */
  NUMA_NODE("nvmlDeviceGetNumaNodeId"),
  /** {@code (device, unsigned int size, unsigned long* set)}. */
  CPU_AFFINITY("nvmlDeviceGetCpuAffinity"),
  /** {@code (device, device, nvmlGpuTopologyLevel_t*)}. */
  TOPOLOGY_COMMON_ANCESTOR("nvmlDeviceGetTopologyCommonAncestor"),
  /** {@code (device, device, nvmlGpuP2PCapsIndex_t, nvmlGpuP2PStatus_t*)}. */
  P2P_STATUS("nvmlDeviceGetP2PStatus"),

  // Modes.
  /** {@code (device, nvmlEnableState_t*)}. */
  PERSISTENCE_MODE("nvmlDeviceGetPersistenceMode"),
  /** {@code (device, nvmlEnableState_t*)}. */
  DISPLAY_ACTIVE("nvmlDeviceGetDisplayActive"),
  /** {@code (device, nvmlComputeMode_t*)}. */
  COMPUTE_MODE("nvmlDeviceGetComputeMode"),
  /** {@code (device, nvmlGpuVirtualizationMode_t*)}. */
  VIRTUALIZATION_MODE("nvmlDeviceGetVirtualizationMode"),
  /** {@code (device, nvmlDeviceAddressingMode_t*)}. */
  ADDRESSING_MODE("nvmlDeviceGetAddressingMode"),

  // Use.
  /** {@code (device, nvmlUtilization_t*)}: percent. */
  UTILIZATION("nvmlDeviceGetUtilizationRates"),
  /** {@code (device, unsigned int* percent, unsigned int* periodMicros)}. */
  ENCODER_UTILIZATION("nvmlDeviceGetEncoderUtilization"),
  /** {@code (device, unsigned int* percent, unsigned int* periodMicros)}. */
  DECODER_UTILIZATION("nvmlDeviceGetDecoderUtilization"),
  /** {@code (device, unsigned int* percent, unsigned int* periodMicros)}. */
  JPEG_UTILIZATION("nvmlDeviceGetJpgUtilization"),
  /** {@code (device, unsigned int* percent, unsigned int* periodMicros)}. */
  OFA_UTILIZATION("nvmlDeviceGetOfaUtilization"),
  /** {@code (device, unsigned int* sessions, unsigned int* fps, unsigned int* latencyMicros)}. */
  ENCODER_STATS("nvmlDeviceGetEncoderStats"),
  /** {@code (device, nvmlFBCStats_t*)}. */
  CAPTURE_STATS("nvmlDeviceGetFBCStats"),
  /** {@code (device, nvmlMemory_t*)}: used contains what the driver reserves. */
  MEMORY_INFO("nvmlDeviceGetMemoryInfo"),
  /** {@code (device, nvmlMemory_v2_t*)}. */
  MEMORY_INFO_V2("nvmlDeviceGetMemoryInfo_v2"),
  /** {@code (device, nvmlBAR1Memory_t*)}. */
  BAR1_MEMORY_INFO("nvmlDeviceGetBAR1MemoryInfo"),
  /** {@code (device, int count, nvmlFieldValue_t*)}. */
  FIELD_VALUES("nvmlDeviceGetFieldValues"),

  // Heat, power, speed.
  /** {@code (device, nvmlTemperatureSensors_t, unsigned int*)}: °C. */
  TEMPERATURE("nvmlDeviceGetTemperature"),
  /** {@code (device, nvmlTemperature_t*)}: °C. */
  TEMPERATURE_V("nvmlDeviceGetTemperatureV"),
  /** {@code (device, nvmlTemperatureThresholds_t, unsigned int*)}: °C. */
  TEMPERATURE_THRESHOLD("nvmlDeviceGetTemperatureThreshold"),
  /** {@code (device, nvmlMarginTemperature_t*)}: °C to the nearest slowdown. */
  MARGIN_TEMPERATURE("nvmlDeviceGetMarginTemperature"),
  /** {@code (device, unsigned int*)}. */
  FANS("nvmlDeviceGetNumFans"),
  /** {@code (device, unsigned int*)}: percent. */
  FAN_SPEED("nvmlDeviceGetFanSpeed"),
  /** {@code (device, unsigned int fan, unsigned int*)}: percent, can be above 100. */
  FAN_SPEED_V2("nvmlDeviceGetFanSpeed_v2"),
  /** {@code (device, nvmlFanSpeedInfo_t*)}. */
  FAN_SPEED_RPM("nvmlDeviceGetFanSpeedRPM"),
  /** {@code (device, unsigned int*)}: mW. */
  POWER_USAGE("nvmlDeviceGetPowerUsage"),
  /** {@code (device, unsigned int*)}: mW. */
  POWER_LIMIT("nvmlDeviceGetPowerManagementLimit"),
  /** {@code (device, unsigned int*)}: mW. */
  POWER_DEFAULT_LIMIT("nvmlDeviceGetPowerManagementDefaultLimit"),
  /** {@code (device, unsigned int* min, unsigned int* max)}: mW. */
  POWER_LIMIT_CONSTRAINTS("nvmlDeviceGetPowerManagementLimitConstraints"),
  /** {@code (device, unsigned int*)}: mW. */
  POWER_ENFORCED_LIMIT("nvmlDeviceGetEnforcedPowerLimit"),
  /** {@code (device, unsigned long long*)}: mJ. */
  TOTAL_ENERGY("nvmlDeviceGetTotalEnergyConsumption"),
  /** {@code (device, nvmlClockType_t, unsigned int*)}: MHz. */
  CLOCK("nvmlDeviceGetClockInfo"),
  /** {@code (device, nvmlClockType_t, unsigned int*)}: MHz. */
  CLOCK_MAX("nvmlDeviceGetMaxClockInfo"),
  /** {@code (device, nvmlClockType_t, unsigned int*)}: MHz. */
  CLOCK_APPLICATION("nvmlDeviceGetApplicationsClock"),
  /** {@code (device, nvmlPstates_t*)}: 32 is unknown. */
  PERFORMANCE_STATE("nvmlDeviceGetPerformanceState"),
  /** {@code (device, unsigned long long*)}; from R535 on. */
  CLOCK_EVENT_REASONS("nvmlDeviceGetCurrentClocksEventReasons"),
  /** {@code (device, unsigned long long*)}: the older name of the same. */
  CLOCK_THROTTLE_REASONS("nvmlDeviceGetCurrentClocksThrottleReasons"),
  /** {@code (device, unsigned long long*)}; from R535 on. */
  CLOCK_EVENT_REASONS_SUPPORTED("nvmlDeviceGetSupportedClocksEventReasons"),
  /** {@code (device, unsigned long long*)}: the older name of the same. */
  CLOCK_THROTTLE_REASONS_SUPPORTED("nvmlDeviceGetSupportedClocksThrottleReasons"),

  // The bus.
  /** {@code (device, unsigned int*)}. */
  PCIE_GENERATION("nvmlDeviceGetCurrPcieLinkGeneration"),
  /** {@code (device, unsigned int*)}. */
  PCIE_GENERATION_MAX("nvmlDeviceGetMaxPcieLinkGeneration"),
  /** {@code (device, unsigned int*)}. */
  PCIE_WIDTH("nvmlDeviceGetCurrPcieLinkWidth"),
  /** {@code (device, unsigned int*)}. */
  PCIE_WIDTH_MAX("nvmlDeviceGetMaxPcieLinkWidth"),
  /** {@code (device, nvmlPcieUtilCounter_t, unsigned int*)}: KB/s; blocks for 20 ms. */
  PCIE_THROUGHPUT("nvmlDeviceGetPcieThroughput"),
  /** {@code (device, unsigned int*)}. */
  PCIE_REPLAYS("nvmlDeviceGetPcieReplayCounter"),

  // Faults.
  /** {@code (device, nvmlEnableState_t* current, nvmlEnableState_t* pending)}. */
  ECC_MODE("nvmlDeviceGetEccMode"),
  /** {@code (device, nvmlMemoryErrorType_t, nvmlEccCounterType_t, unsigned long long*)}. */
  ECC_TOTAL("nvmlDeviceGetTotalEccErrors"),
  /**
   * {@code (device, nvmlMemoryErrorType_t, nvmlEccCounterType_t, nvmlMemoryLocation_t, unsigned
   * long long*)}.
   */
  ECC_BY_LOCATION("nvmlDeviceGetMemoryErrorCounter"),
  /** {@code (device, nvmlEccSramErrorStatus_t*)}: for root. */
  SRAM_ECC_STATUS("nvmlDeviceGetSramEccErrorStatus"),
  /** {@code (device, nvmlPageRetirementCause_t, unsigned int* count, unsigned long long*)}. */
  RETIRED_PAGES("nvmlDeviceGetRetiredPages"),
  /** {@code (device, nvmlEnableState_t*)}. */
  RETIRED_PAGES_PENDING("nvmlDeviceGetRetiredPagesPendingStatus"),
  /** {@code (device, unsigned int* corrected, * uncorrected, * pending, * failure)}. */
  REMAPPED_ROWS("nvmlDeviceGetRemappedRows"),
  /** {@code (device, nvmlRowRemapperHistogramValues_t*)}: banks. */
  ROW_REMAPPER_HISTOGRAM("nvmlDeviceGetRowRemapperHistogram"),
  /** {@code (device, nvmlRepairStatus_t*)}. */
  REPAIR_STATUS("nvmlDeviceGetRepairStatus"),

  // Links and fabric.
  /** {@code (device, unsigned int link, nvmlEnableState_t*)}. */
  NVLINK_STATE("nvmlDeviceGetNvLinkState"),
  /** {@code (device, unsigned int link, unsigned int*)}: nvmlNvlinkVersion_t. */
  NVLINK_VERSION("nvmlDeviceGetNvLinkVersion"),
  /** {@code (device, unsigned int link, nvmlPciInfo_t*)}. */
  NVLINK_REMOTE_PCI_INFO("nvmlDeviceGetNvLinkRemotePciInfo_v2"),
  /** {@code (device, unsigned int link, nvmlIntNvLinkDeviceType_t*)}. */
  NVLINK_REMOTE_TYPE("nvmlDeviceGetNvLinkRemoteDeviceType"),
  /** {@code (device, nvmlC2cModeInfo_v1_t*)}. */
  C2C_MODE("nvmlDeviceGetC2cModeInfoV"),
  /** {@code (device, nvmlGpuFabricInfo_t*)}. */
  FABRIC_INFO("nvmlDeviceGetGpuFabricInfo"),
  /** {@code (device, nvmlGpuFabricInfoV_t*)}. */
  FABRIC_INFO_V("nvmlDeviceGetGpuFabricInfoV"),

  // Processes.
  /** {@code (device, unsigned int* count, nvmlProcessInfo_v1_t*)}. */
  COMPUTE_PROCESSES_V1("nvmlDeviceGetComputeRunningProcesses"),
  /** {@code (device, unsigned int* count, nvmlProcessInfo_v2_t*)}. */
  COMPUTE_PROCESSES_V2("nvmlDeviceGetComputeRunningProcesses_v2"),
  /** {@code (device, unsigned int* count, nvmlProcessInfo_t*)}. */
  COMPUTE_PROCESSES_V3("nvmlDeviceGetComputeRunningProcesses_v3"),
  /** As {@link #COMPUTE_PROCESSES_V1}. */
  GRAPHICS_PROCESSES_V1("nvmlDeviceGetGraphicsRunningProcesses"),
  /** As {@link #COMPUTE_PROCESSES_V2}. */
  GRAPHICS_PROCESSES_V2("nvmlDeviceGetGraphicsRunningProcesses_v2"),
  /** As {@link #COMPUTE_PROCESSES_V3}. */
  GRAPHICS_PROCESSES_V3("nvmlDeviceGetGraphicsRunningProcesses_v3"),
  /** As {@link #COMPUTE_PROCESSES_V1}. */
  MPS_PROCESSES_V1("nvmlDeviceGetMPSComputeRunningProcesses"),
  /** As {@link #COMPUTE_PROCESSES_V2}. */
  MPS_PROCESSES_V2("nvmlDeviceGetMPSComputeRunningProcesses_v2"),
  /** As {@link #COMPUTE_PROCESSES_V3}. */
  MPS_PROCESSES_V3("nvmlDeviceGetMPSComputeRunningProcesses_v3"),
  /** {@code (device, nvmlProcessUtilizationSample_t*, unsigned int* count, u64 lastSeen)}. */
  PROCESS_UTILIZATION("nvmlDeviceGetProcessUtilization"),

  // MIG.
  /** {@code (device, unsigned int* current, unsigned int* pending)}. */
  MIG_MODE("nvmlDeviceGetMigMode"),
  /** {@code (device, unsigned int*)}. */
  MIG_MAX_COUNT("nvmlDeviceGetMaxMigDeviceCount"),
  /** {@code (device, unsigned int index, nvmlDevice_t*)}. */
  MIG_HANDLE_BY_INDEX("nvmlDeviceGetMigDeviceHandleByIndex"),
  /** {@code (device, unsigned int*)}, of a MIG device. */
  GPU_INSTANCE_ID("nvmlDeviceGetGpuInstanceId"),
  /** {@code (device, unsigned int*)}, of a MIG device. */
  COMPUTE_INSTANCE_ID("nvmlDeviceGetComputeInstanceId"),
  /** {@code (device, nvmlDeviceAttributes_t*)}, of a MIG device. */
  ATTRIBUTES("nvmlDeviceGetAttributes_v2"),

  // GPU performance monitoring, Hopper and later.
  /** {@code (device, nvmlGpmSupport_t*)}. */
  GPM_SUPPORT("nvmlGpmQueryDeviceSupport"),
  /** {@code (nvmlGpmSample_t*)}. */
  GPM_SAMPLE_ALLOC("nvmlGpmSampleAlloc"),
  /** {@code (nvmlGpmSample_t)}. */
  GPM_SAMPLE_FREE("nvmlGpmSampleFree"),
  /** {@code (device, nvmlGpmSample_t)}. */
  GPM_SAMPLE_GET("nvmlGpmSampleGet"),
  /** {@code (device, unsigned int gpuInstance, nvmlGpmSample_t)}. */
  GPM_MIG_SAMPLE_GET("nvmlGpmMigSampleGet"),
  /** {@code (nvmlGpmMetricsGet_t*)}. */
  GPM_METRICS_GET("nvmlGpmMetricsGet"),

  // Events.
  /** {@code (nvmlEventSet_t*)}. */
  EVENT_SET_CREATE("nvmlEventSetCreate"),
  /** {@code (nvmlEventSet_t)}. */
  EVENT_SET_FREE("nvmlEventSetFree"),
  /** {@code (nvmlEventSet_t, nvmlEventData_t*, unsigned int timeoutMillis)}. */
  EVENT_SET_WAIT("nvmlEventSetWait_v2"),
  /** {@code (device, unsigned long long*)}. */
  EVENT_TYPES_SUPPORTED("nvmlDeviceGetSupportedEventTypes"),
  /** {@code (device, unsigned long long types, nvmlEventSet_t)}. */
  REGISTER_EVENTS("nvmlDeviceRegisterEvents"),

  // Virtual GPUs of a host.
  /** {@code (device, unsigned int* count, nvmlVgpuInstance_t*)}. */
  VGPU_ACTIVE("nvmlDeviceGetActiveVgpus"),
  /** {@code (instance, char* uuid, unsigned int size)}. */
  VGPU_UUID("nvmlVgpuInstanceGetUUID"),
  /** {@code (instance, char* id, unsigned int size, nvmlVgpuVmIdType_t*)}. */
  VGPU_VM_ID("nvmlVgpuInstanceGetVmID"),
  /** {@code (instance, char* version, unsigned int length)}. */
  VGPU_VM_DRIVER_VERSION("nvmlVgpuInstanceGetVmDriverVersion"),
  /** {@code (instance, unsigned long long*)}: bytes. */
  VGPU_MEMORY_USED("nvmlVgpuInstanceGetFbUsage"),
  /** {@code (instance, nvmlVgpuTypeId_t*)}. */
  VGPU_TYPE("nvmlVgpuInstanceGetType"),
  /** {@code (instance, nvmlVgpuLicenseInfo_t*)}. */
  VGPU_LICENSE("nvmlVgpuInstanceGetLicenseInfo_v2"),
  /** {@code (instance, unsigned int* sessions, unsigned int* fps, unsigned int* latency)}. */
  VGPU_ENCODER_STATS("nvmlVgpuInstanceGetEncoderStats"),
  /** {@code (type, char* name, unsigned int* size)}. */
  VGPU_TYPE_NAME("nvmlVgpuTypeGetName"),
  /** {@code (type, unsigned long long*)}: bytes. */
  VGPU_TYPE_MEMORY("nvmlVgpuTypeGetFramebufferSize"),
  /**
   * {@code (device, u64 lastSeen, nvmlValueType_t*, unsigned int* count,
   * nvmlVgpuInstanceUtilizationSample_t*)}.
   */
  VGPU_UTILIZATION("nvmlDeviceGetVgpuUtilization");

  /** How many there are. */
  public static final int COUNT = values().length;

  private final String exported;

  Symbol(String exported) {
    this.exported = exported;
  }

  /** The name that the library exports. */
  public String exported() {
    return exported;
  }

  /** A place in arrays with one for each, which is good for this run of the program. */
  @SuppressWarnings("EnumOrdinal")
  public int index() {
    return ordinal();
  }
}
