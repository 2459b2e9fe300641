package io.allsmi.collectors.nvml.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every size and offset that the binding uses stands in the table computed from nvml.h. */
class LayoutsTest {
  private static final Path TABLES = Path.of("src/test/resources/nvml");

  /** Constants that are no members: lengths and, beside versions, sizes. */
  private static final Set<String> NO_OFFSETS =
      Set.of("SIZE", "VERSION", "BUS_ID_LENGTH", "BRANCH_LENGTH");

  private record Struct(int size, Map<String, Integer> offsets) {}

  static Class<?>[] structs() {
    return Layouts.class.getDeclaredClasses();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void theSizeIsTheCompilers(Class<?> layout) throws Exception {
    assertThat(layout.getField("SIZE").getInt(null)).isEqualTo(struct(layout).size());
  }

  @ParameterizedTest
  @MethodSource("structs")
  void eachOffsetIsTheCompilers(Class<?> layout) throws Exception {
    Struct struct = struct(layout);
    for (Field constant : layout.getFields()) {
      if (NO_OFFSETS.contains(constant.getName())) continue;
      assertThat(struct.offsets().get(constant.getName()))
          .as("%s of %s, which has %s", constant.getName(), layout, struct.offsets().keySet())
          .isEqualTo(constant.getInt(null));
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void theVersionIsTheHeaders(Class<?> layout) throws Exception {
    String name = structName(layout);
    Integer expected = versions().get(name.substring(0, name.length() - "_t".length()));
    boolean versioned = hasVersion(layout);
    // GPM's versions are plain numbers (NVML_GPM_METRICS_GET_VERSION, NVML_GPM_SUPPORT_VERSION).
    if (name.startsWith("nvmlGpm") && versioned) expected = 1;
    if (versioned) assertThat(layout.getField("VERSION").getInt(null)).isEqualTo(expected);
    else assertThat(struct(layout).offsets()).doesNotContainKey("VERSION");
  }

  private static boolean hasVersion(Class<?> layout) {
    for (Field constant : layout.getFields()) {
      if (constant.getName().equals("VERSION")) return true;
    }
    return false;
  }

  private static Struct struct(Class<?> layout) throws IOException {
    Map<String, Integer> offsets = new HashMap<>();
    int size = -1;
    Set<String> names = new HashSet<>();
    for (String line : Files.readAllLines(TABLES.resolve("layouts.tsv"))) {
      if (line.startsWith("#")) continue;
      String[] cells = line.split("\t", -1);
      names.add(cells[0]);
      if (!cells[0].equals(structName(layout))) continue;
      size = Integer.parseInt(cells[1]);
      offsets.put(constant(cells[2]), Integer.parseInt(cells[3]));
    }
    assertThat(names).contains(structName(layout));
    return new Struct(size, offsets);
  }

  private static Map<String, Integer> versions() throws IOException {
    Map<String, Integer> versions = new HashMap<>();
    for (String line : Files.readAllLines(TABLES.resolve("versions.tsv"))) {
      if (line.startsWith("#")) continue;
      String[] cells = line.split("\t", -1);
      versions.put(cells[0], Integer.decode(cells[1]));
    }
    return versions;
  }

  /** {@code bChannelRepairPending} as CHANNEL_REPAIR_PENDING, {@code bar1Total} as TOTAL. */
  private static String constant(String member) {
    String plain = member;
    if (member.length() > 1 && member.charAt(0) == 'b' && Character.isUpperCase(member.charAt(1))) {
      plain = member.substring(1);
    }
    if (member.startsWith("bar1")) plain = member.substring("bar1".length());
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char here = plain.charAt(i);
      boolean starts = Character.isUpperCase(here) && i > 0;
      boolean afterCapital = i > 0 && Character.isUpperCase(plain.charAt(i - 1));
      if (starts && !afterCapital) name.append('_');
      name.append(here);
    }
    return name.toString().toUpperCase(Locale.ROOT);
  }

  private static String structName(Class<?> layout) {
    return switch (layout.getSimpleName()) {
      case "Memory" -> "nvmlMemory_t";
      case "MemoryV2" -> "nvmlMemory_v2_t";
      case "Bar1Memory" -> "nvmlBAR1Memory_t";
      case "FbcStats" -> "nvmlFBCStats_t";
      case "Temperature" -> "nvmlTemperature_v1_t";
      case "MarginTemperature" -> "nvmlMarginTemperature_v1_t";
      case "FanSpeedInfo" -> "nvmlFanSpeedInfo_v1_t";
      case "EccSramErrorStatus" -> "nvmlEccSramErrorStatus_v1_t";
      case "RowRemapperHistogram" -> "nvmlRowRemapperHistogramValues_t";
      case "RepairStatus" -> "nvmlRepairStatus_v1_t";
      case "ProcessInfoV1" -> "nvmlProcessInfo_v1_t";
      case "ProcessInfo" -> "nvmlProcessInfo_v2_t";
      case "ProcessDetail" -> "nvmlProcessDetail_v1_t";
      case "C2cModeInfo" -> "nvmlC2cModeInfo_v1_t";
      case "GpuFabricInfoV2" -> "nvmlGpuFabricInfo_v2_t";
      case "GpuFabricInfoV3" -> "nvmlGpuFabricInfo_v3_t";
      case "PlatformInfoV1" -> "nvmlPlatformInfo_v1_t";
      case "PlatformInfoV2" -> "nvmlPlatformInfo_v2_t";
      case "DeviceAddressingMode" -> "nvmlDeviceAddressingMode_v1_t";
      case "SystemDriverBranchInfo" -> "nvmlSystemDriverBranchInfo_v1_t";
      default -> "nvml" + layout.getSimpleName() + "_t";
    };
  }
}
