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
  private static final Path SCENARIOS = Path.of("src/test/resources/nvml/scenarios");

  @TempDir Path folder;

  static List<String> scenarios() throws IOException {
    List<String> names = new ArrayList<>();
    try (var files = Files.newDirectoryStream(SCENARIOS)) {
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
    assertThat(KeysOf.script(SCENARIOS.resolve(scenario)))
        .allSatisfy(key -> assertThat(KeysOf.isRead(key, sources.toString())).as(key).isTrue());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void itLacksTheFunctionsThatCameAfterItsDriver(String scenario) throws IOException {
    String driver = "";
    List<String> absent = new ArrayList<>();
    for (String line : Files.readAllLines(SCENARIOS.resolve(scenario))) {
      if (line.startsWith("driver ")) driver = line.substring(7);
      if (line.startsWith("absent ")) absent.addAll(List.of(line.substring(7).split(" ", -1)));
    }
    assertThat(absent).containsExactlyInAnyOrderElementsOf(Symbols.absentIn(driver));
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
