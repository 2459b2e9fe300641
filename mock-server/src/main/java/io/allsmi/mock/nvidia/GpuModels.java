package io.allsmi.mock.nvidia;

import io.allsmi.mock.nvidia.GpuModel.Clocks;
import io.allsmi.mock.nvidia.GpuModel.Driver;
import io.allsmi.mock.nvidia.GpuModel.Links;
import io.allsmi.mock.nvidia.GpuModel.Memory;
import io.allsmi.mock.nvidia.GpuModel.Thresholds;
import io.allsmi.mock.sim.Chip;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The models that are simulated, with what their data sheets and {@code nvidia-smi -q} say. */
final class GpuModels {
  private static final double MIB = 1L << 20;
  private static final double GIB = 1L << 30;
  private static final double NONE = Double.NaN;

  private static final Driver R550 = new Driver("550.54.15", "12.550.54.15", "12.4", "");
  private static final Driver R570 = new Driver("570.133.20", "12.570.133.20", "12.8", "r570_00");
  private static final Driver R590 = new Driver("590.48.01", "13.590.48.01", "13.1", "r590_00");

  private static final List<String> HGX =
      List.of(
          "1b", "43", "52", "61", "9d", "c3", "d1", "df", "e1", "e5", "e9", "ed", "f1", "f5", "f9",
          "fd");

  private static final Set<Feature> AMPERE =
      EnumSet.of(
          Feature.SERVER,
          Feature.ECC,
          Feature.REMAP,
          Feature.MEMORY_TEMPERATURE,
          Feature.MIG,
          Feature.TARGET_CLOCK,
          Feature.SESSIONS);
  private static final Set<Feature> HOPPER =
      EnumSet.of(
          Feature.SERVER,
          Feature.ECC,
          Feature.SRAM,
          Feature.REMAP,
          Feature.GPM,
          Feature.MIG,
          Feature.MEMORY_TEMPERATURE,
          Feature.BUS_ERRORS,
          Feature.TARGET_CLOCK,
          Feature.FABRIC);
  private static final Set<Feature> BLACKWELL =
      EnumSet.of(
          Feature.SERVER,
          Feature.ECC,
          Feature.SRAM,
          Feature.REMAP,
          Feature.GPM,
          Feature.MIG,
          Feature.MEMORY_TEMPERATURE,
          Feature.MARGIN,
          Feature.BUS_ERRORS,
          Feature.SESSIONS,
          Feature.RECOVERY,
          Feature.FABRIC,
          Feature.LINK5);

  private GpuModels() {}

  static GpuModel a100() {
    return new GpuModel(
        "NVIDIA A100-SXM4-80GB",
        new Chip(56, 400, 210, 1410, 12 * 25e9, 26e9, 0.088, 16),
        new Memory(81920 * MIB, 620 * MIB, 128 * GIB),
        new Thresholds(85, 89, 92, 95, NONE),
        new Clocks(1593, 1290, 1593),
        100,
        400,
        new Links(12, 25e9, "3.1"),
        4,
        HGX,
        R550,
        Map.of(
            "architecture",
            "Ampere",
            "board_part",
            "692-2G506-0212-002",
            "compute_capability",
            "8.0",
            "cores",
            "6912",
            "inforom",
            "G506.0212.00.02",
            "memory_bus_bits",
            "5120",
            "pci_device",
            "20b2",
            "pci_subsystem",
            "10de:147f",
            "vbios",
            "92.00.45.00.03"),
        AMPERE);
  }

  static GpuModel h100() {
    return hopper(
        "NVIDIA H100 80GB HBM3",
        81559 * MIB,
        2619,
        "16896",
        Map.of(
            "board_part",
            "692-2G520-0200-000",
            "inforom",
            "G520.0200.00.05",
            "memory_bus_bits",
            "5120",
            "pci_device",
            "2330",
            "pci_subsystem",
            "10de:16c1",
            "vbios",
            "96.00.74.00.01"));
  }

  static GpuModel h200() {
    return hopper(
        "NVIDIA H200",
        143771 * MIB,
        3201,
        "16896",
        Map.of(
            "board_part",
            "692-2G520-0280-000",
            "inforom",
            "G520.0280.00.05",
            "memory_bus_bits",
            "6144",
            "pci_device",
            "2335",
            "pci_subsystem",
            "10de:18be",
            "vbios",
            "96.00.BC.00.01"));
  }

  private static GpuModel hopper(
      String name, double memory, double memoryClock, String cores, Map<String, String> own) {
    return new GpuModel(
        name,
        new Chip(72, 700, 345, 1980, 18 * 26.562e9, 55e9, 0.057, 18),
        new Memory(memory, 554 * MIB, memory > 100 * GIB ? 256 * GIB : 128 * GIB),
        new Thresholds(87, 89, 92, 95, NONE),
        new Clocks(memoryClock, 1545, memoryClock),
        200,
        700,
        new Links(18, 26.562e9, "4.0"),
        5,
        HGX,
        R550,
        fixed(own, Map.of("architecture", "Hopper", "compute_capability", "9.0", "cores", cores)),
        HOPPER);
  }

  static GpuModel b200() {
    return new GpuModel(
        "NVIDIA B200",
        new Chip(140, 1000, 120, 1965, 18 * 53.125e9, 55e9, 0.041, 20),
        new Memory(183359 * MIB, 710 * MIB, 256 * GIB),
        new Thresholds(NONE, NONE, NONE, NONE, NONE),
        new Clocks(3996, 1665, 3996),
        200,
        1000,
        new Links(18, 53.125e9, "5.0"),
        5,
        HGX,
        R570,
        Map.of(
            "architecture",
            "Blackwell",
            "board_part",
            "692-2G525-0220-000",
            "compute_capability",
            "10.0",
            "cores",
            "18944",
            "inforom",
            "G525.0220.00.03",
            "memory_bus_bits",
            "8192",
            "pci_device",
            "2901",
            "pci_subsystem",
            "10de:1999",
            "vbios",
            "97.00.88.00.0F"),
        BLACKWELL);
  }

  static GpuModel gb200() {
    Set<Feature> features = EnumSet.copyOf(BLACKWELL);
    features.add(Feature.MODULE);
    return new GpuModel(
        "NVIDIA GB200",
        new Chip(165, 1200, 120, 2062, 18 * 53.125e9, 55e9, 0.03, 12),
        new Memory(189441 * MIB, 710 * MIB, 256 * GIB),
        new Thresholds(NONE, NONE, NONE, NONE, NONE),
        new Clocks(3996, 1725, 3996),
        200,
        1200,
        new Links(18, 53.125e9, "5.0"),
        5,
        List.of("0008:01", "0009:01", "0018:01", "0019:01"),
        R590,
        fixed(
            Map.of("c2c", "enabled"),
            Map.of(
                "architecture",
                "Blackwell",
                "board_part",
                "699-2G548-0215-800",
                "compute_capability",
                "10.0",
                "cores",
                "18944",
                "inforom",
                "G548.0221.00.05",
                "memory_bus_bits",
                "8192",
                "pci_device",
                "2941",
                "pci_subsystem",
                "10de:20d5",
                "vbios",
                "97.00.B9.00.69")),
        features);
  }

  static GpuModel l40s() {
    return new GpuModel(
        "NVIDIA L40S",
        new Chip(34, 350, 210, 2520, 0, 26e9, 0.128, 22),
        new Memory(46068 * MIB, 577 * MIB, 64 * GIB),
        new Thresholds(88, 95, 98, NONE, NONE),
        new Clocks(9001, 1965, 405),
        100,
        350,
        Links.NONE,
        4,
        HGX,
        R550,
        Map.of(
            "architecture",
            "Ada",
            "board_part",
            "900-2G133-0080-000",
            "compute_capability",
            "8.9",
            "cores",
            "18176",
            "inforom",
            "G133.0242.00.03",
            "memory_bus_bits",
            "384",
            "pci_device",
            "26b9",
            "pci_subsystem",
            "10de:1851",
            "vbios",
            "95.02.66.00.02"),
        EnumSet.of(
            Feature.SERVER, Feature.ECC, Feature.REMAP, Feature.TARGET_CLOCK, Feature.SESSIONS));
  }

  static GpuModel rtx() {
    return new GpuModel(
        "NVIDIA GeForce RTX 5090",
        new Chip(22, 575, 180, 3090, 0, 55e9, 0.079, 25),
        new Memory(32607 * MIB, 520 * MIB, 32 * GIB),
        new Thresholds(NONE, NONE, NONE, NONE, 83),
        new Clocks(14001, 2407, 405),
        400,
        600,
        Links.NONE,
        5,
        List.of("01", "21", "41", "61"),
        R570,
        Map.of(
            "architecture",
            "Blackwell",
            "compute_capability",
            "12.0",
            "cores",
            "21760",
            "inforom",
            "G002.0000.00.03",
            "memory_bus_bits",
            "512",
            "pci_device",
            "2b85",
            "pci_subsystem",
            "10de:2057",
            "vbios",
            "98.02.2E.00.03"),
        EnumSet.of(Feature.FANS, Feature.SESSIONS, Feature.MARGIN));
  }

  private static Map<String, String> fixed(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(one);
    all.putAll(other);
    return Map.copyOf(all);
  }
}
