package io.allsmi.mock.jetson;

import io.allsmi.mock.sim.Chip;
import io.allsmi.model.Info;
import java.util.List;

/**
 * A model of Jetson.
 *
 * @param name as its device tree says it
 * @param info fixed strings of the module
 * @param gpu what its GPU is called
 * @param gpuInfo fixed strings of the GPU
 * @param chip the physics of the GPU
 * @param memoryMegahertz highest clock of its memory
 * @param videoMegahertz highest clock of its video engines; NaN where none is told
 * @param governor of the GPU's clock
 * @param engines what stands beside the GPU
 * @param rails its power rails
 * @param zones its thermometers, that of the junction first and that of the GPU second
 * @param slowdown where the kernel slows down; NaN where it says none
 * @param shutdown where it shuts down
 * @param mode its power mode
 * @param nvml whether load and processes are told by NVML and not by the kernel
 */
record ModuleModel(
    String name,
    Info info,
    String gpu,
    Info gpuInfo,
    Chip chip,
    double memoryMegahertz,
    double videoMegahertz,
    String governor,
    List<Engine> engines,
    List<Rail> rails,
    List<String> zones,
    double slowdown,
    double shutdown,
    String mode,
    boolean nvml) {

  /**
   * @param megahertz its clock at work
   */
  record Engine(String name, double megahertz) {}

  /**
   * @param volts its voltage
   * @param watts what it takes when nothing runs
   * @param ofGpu share of the GPU's power that goes through it
   * @param ofCores watts for each busy core
   * @param own whether it feeds the GPU and nothing else
   */
  record Rail(String name, double volts, double watts, double ofGpu, double ofCores, boolean own) {}

  /** AGX Orin with 64 GB. */
  static ModuleModel orin() {
    return new ModuleModel(
        "NVIDIA Jetson AGX Orin Developer Kit",
        Info.of("module", "p3701-0005", "soc", "tegra234", "l4t", "36.4.7", "jetpack", "6.2.1"),
        "Orin",
        Info.of("soc", "tegra234", "memory", "shared with the host"),
        new Chip(3.2, 36, 306, 1300.5, 0, 8e9, 0.72, 30),
        3199,
        Double.NaN,
        "nvhost_podgov",
        List.of(
            new Engine("nvdec", 998.4),
            new Engine("nvenc", 998.4),
            new Engine("nvjpg", 729.6),
            new Engine("nvjpg1", 729.6),
            new Engine("ofa", 832),
            new Engine("vic", 729.6)),
        List.of(
            new Rail("VDD_GPU_SOC", 19.136, 1.9, 1, 0, false),
            new Rail("VDD_CPU_CV", 19.136, 1.1, 0, 1.9, false),
            new Rail("VIN_SYS_5V0", 4.968, 4.2, 0.06, 0.1, false),
            new Rail("VDDQ_VDD2_1V8AO", 4.968, 0.4, 0.04, 0, false)),
        List.of(
            "tj-thermal",
            "gpu-thermal",
            "cpu-thermal",
            "soc0-thermal",
            "soc1-thermal",
            "soc2-thermal"),
        99,
        104.5,
        "MAXN",
        false);
  }

  /** AGX Thor with 128 GB. */
  static ModuleModel thor() {
    return new ModuleModel(
        "NVIDIA Jetson AGX Thor Developer Kit",
        Info.of("module", "p3834-0008", "soc", "tegra264", "l4t", "38.4.0", "jetpack", "7.1"),
        "Thor",
        Info.of("soc", "tegra264", "pci", "0000:01:00.0", "memory", "shared with the host"),
        new Chip(5.5, 92, 306, 1575, 0, 16e9, 0.42, 30),
        4266,
        1680,
        "nvhost_podgov",
        List.of(),
        List.of(
            new Rail("VDD_GPU", 19.1, 0, 1, 0, true),
            new Rail("VDD_CPU_SOC_MSS", 19.1, 6.5, 0.1, 1.6, false),
            new Rail("VIN_SYS_5V0", 5.02, 4.8, 0.03, 0.1, false)),
        List.of("tj-thermal", "gpu-thermal", "cpu-thermal", "soc012-thermal", "soc345-thermal"),
        Double.NaN,
        114.5,
        "120W",
        true);
  }
}
