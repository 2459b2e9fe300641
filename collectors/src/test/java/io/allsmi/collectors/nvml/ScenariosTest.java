package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scenario loads, and tells only what the library's functions read. */
class ScenariosTest {
  @TempDir Path folder;

  static List<String> scenarios() throws IOException {
    List<String> names = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Path.of("src/test/resources/nvml/scenarios"))) {
      for (Path file : files) names.add(file.getFileName().toString());
    }
    names.sort(null);
    return names;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void itStartsAndEachDeviceHasANameThroughoutTwoMinutes(String scenario) {
    try (FakeNvml nvml = FakeNvml.scenario(folder, scenario).time(0)) {
      NativeLibrary library = NativeLibrary.getInstance(nvml.library().toString());
      assertThat(invoke(library, "nvmlInit_v2")).isZero();
      int seen = 0;
      for (int second = 0; second < 120; second += 7) {
        nvml.time(second);
        for (int i = 0; i < 8; i++) seen += nameOf(library, i).isEmpty() ? 0 : 1;
      }
      assertThat(seen).isPositive();
      assertThat(nvml.misuse()).isZero();
    }
  }

  private static String nameOf(NativeLibrary library, int index) {
    PointerByReference device = new PointerByReference();
    if (invoke(library, "nvmlDeviceGetHandleByIndex_v2", index, device) != 0) return "";
    Memory name = new Memory(97);
    name.clear();
    int code = invoke(library, "nvmlDeviceGetName", device.getValue(), name, 96);
    return code == 0 ? name.getString(0) : "";
  }

  private static int invoke(NativeLibrary library, String function, Object... arguments) {
    return library.getFunction(function).invokeInt(arguments);
  }

  /** A misspelt key would silently mean "not supported". */
  @ParameterizedTest
  @MethodSource("scenarios")
  void everyKeyIsOneThatTheSourcesRead(String scenario) throws IOException {
    StringBuilder sources = new StringBuilder();
    try (var files = Files.newDirectoryStream(FakeNvmlBuild.SOURCES, "*.c")) {
      for (Path file : files) sources.append(Files.readString(file));
    }
    assertThat(KeysOf.script(Path.of("src/test/resources/nvml/scenarios").resolve(scenario)))
        .allSatisfy(key -> assertThat(KeysOf.isRead(key, sources)).as(key).isTrue());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void itsAbsentFunctionsExistInTheWholeLibrary(String scenario) throws IOException {
    NativeLibrary whole;
    try (FakeNvml nvml = FakeNvml.script(folder.resolve("whole"), "devices 1")) {
      whole = NativeLibrary.getInstance(nvml.library().toString());
    }
    Path script = Path.of("src/test/resources/nvml/scenarios").resolve(scenario);
    for (String line : Files.readAllLines(script)) {
      if (!line.startsWith("absent ")) continue;
      for (String name : line.substring(7).trim().split(" +", -1)) {
        assertThat(whole.getFunction(name)).as(name).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void itsDevicesAreCounted(String scenario) {
    try (FakeNvml nvml = FakeNvml.scenario(folder, scenario).time(3)) {
      NativeLibrary library = NativeLibrary.getInstance(nvml.library().toString());
      invoke(library, "nvmlInit_v2");
      assertThat(invoke(library, "nvmlDeviceGetCount_v2", new IntByReference())).isZero();
    }
  }
}
