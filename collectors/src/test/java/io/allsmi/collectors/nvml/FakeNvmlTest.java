package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake library by itself: what a script says is what its functions answer. */
class FakeNvmlTest {
  private static final Set<String> TAKES_NOTHING =
      Set.of("nvmlInit", "nvmlInit_v2", "nvmlInitWithFlags", "nvmlShutdown", "nvmlErrorString");

  @TempDir Path folder;

  private static int call(FakeNvml nvml, String function, @Nullable Object... arguments) {
    return NativeLibrary.getInstance(nvml.library().toString())
        .getFunction(function)
        .invokeInt(arguments);
  }

  private static Pointer device(FakeNvml nvml, int index) {
    PointerByReference device = new PointerByReference();
    assertThat(call(nvml, "nvmlDeviceGetHandleByIndex_v2", index, device)).isZero();
    return device.getValue();
  }

  private static int power(FakeNvml nvml, int index) {
    IntByReference value = new IntByReference(-1);
    int code = call(nvml, "nvmlDeviceGetPowerUsage", device(nvml, index), value);
    return code == 0 ? value.getValue() : -code;
  }

  private FakeNvml started(String... lines) {
    FakeNvml nvml = FakeNvml.script(folder, lines).time(0);
    assertThat(call(nvml, "nvmlInit_v2")).isZero();
    return nvml;
  }

  @Test
  void theLastLineOfAKeyWins() {
    try (FakeNvml nvml = started("devices 2", "gpu* power.usage 5", "gpu1 power.usage 7")) {
      assertThat(power(nvml, 0)).isEqualTo(5);
      assertThat(power(nvml, 1)).isEqualTo(7);
    }
  }

  @Test
  void aReadingThatNoLineTellsIsNotSupported() {
    try (FakeNvml nvml = started("devices 1")) {
      assertThat(power(nvml, 0)).isEqualTo(-3);
    }
  }

  @Test
  void valuesFollowTheTime() {
    try (FakeNvml nvml =
        started("devices 3", "gpu0 power.usage wave 10 30 20s", "gpu1 power.usage count 5 2.5")) {
      nvml.add("gpu2 power.usage 1 at 5s error 4 at 8s 9");
      nvml.time(10);
      assertThat(power(nvml, 0)).isEqualTo(30);
      assertThat(power(nvml, 1)).isEqualTo(30);
      assertThat(power(nvml, 2)).isEqualTo(9);
      nvml.time(6);
      assertThat(power(nvml, 2)).isEqualTo(-4);
    }
  }

  @Test
  void whatAWaveAddsUpToNeverFalls() {
    try (FakeNvml nvml = started("gpu0 energy count 7 wave 0 1000 3s")) {
      LongByReference energy = new LongByReference();
      long before = 0;
      for (int tick = 0; tick <= 90; tick++) {
        nvml.time(tick * 0.1);
        call(nvml, "nvmlDeviceGetTotalEnergyConsumption", device(nvml, 0), energy);
        assertThat(energy.getValue()).isGreaterThanOrEqualTo(before);
        before = energy.getValue();
      }
      assertThat(before).isBetween(4_506L, 4_507L);
    }
  }

  @Test
  void aFaultIsOneFunctionsOfOneDevice() {
    try (FakeNvml nvml = started("devices 2", "gpu* power.usage 5")) {
      nvml.add("gpu1 fail nvmlDeviceGetPower* 15 at 3s until 4s");
      assertThat(power(nvml, 1)).isEqualTo(5);
      nvml.time(3);
      assertThat(power(nvml, 1)).isEqualTo(-15);
      assertThat(power(nvml, 0)).isEqualTo(5);
      nvml.time(4);
      assertThat(power(nvml, 1)).isEqualTo(5);
    }
  }

  @Test
  void aLostDeviceAnswersNothing() {
    try (FakeNvml nvml = started("devices 2", "gpu* power.usage 5", "gpu1 lost at 2s")) {
      Pointer device = device(nvml, 1);
      nvml.time(2);
      assertThat(call(nvml, "nvmlDeviceGetPowerUsage", device, new IntByReference())).isEqualTo(15);
      assertThat(call(nvml, "nvmlDeviceGetHandleByIndex_v2", 1, new PointerByReference()))
          .isEqualTo(15);
      assertThat(power(nvml, 0)).isEqualTo(5);
    }
  }

  @Test
  void aHangingCallReturnsWhenItIsReleased() throws InterruptedException {
    try (FakeNvml nvml = started("gpu* power.usage 5", "gpu0 hang nvmlDeviceGetPowerUsage")) {
      Thread caller = new Thread(() -> power(nvml, 0));
      caller.start();
      while (nvml.hanging() == 0) Thread.onSpinWait();
      nvml.release();
      caller.join();
      assertThat(nvml.hanging()).isZero();
      assertThat(power(nvml, 0)).isEqualTo(5);
    }
  }

  @Test
  void anAbsentFunctionIsNotInTheLibrary() {
    try (FakeNvml nvml = FakeNvml.script(folder, "absent nvmlDeviceGetName nvmlInit_v2")) {
      NativeLibrary library = NativeLibrary.getInstance(nvml.library().toString());
      assertThatThrownBy(() -> library.getFunction("nvmlDeviceGetName"))
          .isInstanceOf(UnsatisfiedLinkError.class);
      assertThat(library.getFunction("nvmlDeviceGetUUID")).isNotNull();
    }
  }

  @Test
  void nothingAnswersBeforeInit() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1")) {
      assertThat(call(nvml, "nvmlDeviceGetCount_v2", new IntByReference())).isEqualTo(1);
      assertThat(call(nvml, "nvmlShutdown")).isEqualTo(1);
      assertThat(nvml.misuse()).isEqualTo(1);
    }
  }

  @Test
  void aWrongStructVersionIsRefused() {
    try (FakeNvml nvml = started("gpu* memory.total 8g", "gpu* memory.used 1g")) {
      Memory memory = new Memory(40);
      memory.setInt(0, 2);
      assertThat(call(nvml, "nvmlDeviceGetMemoryInfo_v2", device(nvml, 0), memory)).isEqualTo(25);
      memory.setInt(0, 0x02000028);
      assertThat(call(nvml, "nvmlDeviceGetMemoryInfo_v2", device(nvml, 0), memory)).isZero();
      assertThat(memory.getLong(24)).isEqualTo(7L << 30);
    }
  }

  @Test
  void aBufferThatIsTooSmallIsRefused() {
    try (FakeNvml nvml = started("gpu* name NVIDIA H100  80GB")) {
      Memory buffer = new Memory(64);
      assertThat(call(nvml, "nvmlDeviceGetName", device(nvml, 0), buffer, 17)).isEqualTo(7);
      assertThat(call(nvml, "nvmlDeviceGetName", device(nvml, 0), null, 64)).isEqualTo(2);
      assertThat(call(nvml, "nvmlDeviceGetName", device(nvml, 0), buffer, 64)).isZero();
      assertThat(buffer.getString(0)).isEqualTo("NVIDIA H100  80GB");
      nvml.add("gpu0 unterminated nvmlDeviceGetName");
      assertThat(call(nvml, "nvmlDeviceGetName", device(nvml, 0), buffer, 64)).isZero();
      assertThat(buffer.getByteArray(0, 64)).doesNotContain((byte) 0);
    }
  }

  @Test
  void processesHaveTheStrideOfTheirVersion() {
    try (FakeNvml nvml =
        started("process gpu0 pid 7 compute memory 2g", "process gpu0 pid 9 compute memory 3g")) {
      assertThat(secondPid(nvml, "nvmlDeviceGetComputeRunningProcesses", 16)).isEqualTo(9);
      assertThat(secondPid(nvml, "nvmlDeviceGetComputeRunningProcesses_v2", 24)).isEqualTo(9);
      assertThat(secondPid(nvml, "nvmlDeviceGetComputeRunningProcesses_v3", 24)).isEqualTo(9);
      nvml.add("process-stride 32");
      assertThat(secondPid(nvml, "nvmlDeviceGetComputeRunningProcesses_v3", 32)).isEqualTo(9);
      assertThat(secondPid(nvml, "nvmlDeviceGetComputeRunningProcesses_v2", 24)).isEqualTo(9);
    }
  }

  private static int secondPid(FakeNvml nvml, String function, int stride) {
    IntByReference count = new IntByReference(0);
    assertThat(call(nvml, function, device(nvml, 0), count, null)).isEqualTo(7);
    assertThat(count.getValue()).isEqualTo(2);
    Memory infos = new Memory(64);
    assertThat(call(nvml, function, device(nvml, 0), count, infos)).isZero();
    return infos.getInt(stride);
  }

  @Test
  void anEventIsGivenOnceToASetThatWaitedForIt() {
    try (FakeNvml nvml = started("gpu* events 0x8", "xid gpu0 79 at 4s", "xid gpu0 31 at 0s")) {
      PointerByReference set = new PointerByReference();
      call(nvml, "nvmlEventSetCreate", set);
      assertThat(nvml.openEventSets()).isEqualTo(1);
      call(nvml, "nvmlDeviceRegisterEvents", device(nvml, 0), 8L, set.getValue());
      Memory event = new Memory(32);
      assertThat(call(nvml, "nvmlEventSetWait_v2", set.getValue(), event, 0)).isEqualTo(10);
      nvml.time(4);
      assertThat(call(nvml, "nvmlEventSetWait_v2", set.getValue(), event, 0)).isZero();
      assertThat(event.getLong(16)).isEqualTo(79);
      assertThat(call(nvml, "nvmlEventSetWait_v2", set.getValue(), event, 0)).isEqualTo(10);
      call(nvml, "nvmlEventSetFree", set.getValue());
      assertThat(nvml.openEventSets()).isZero();
    }
  }

  @Test
  void fieldsAgreeWithTheFunctionsOfTheSameQuantity() {
    try (FakeNvml nvml = started("gpu* power.usage 81000", "gpu* field 82 unsupported")) {
      nvml.add("gpu* temperature.memory 50", "nvlink gpu* links 3 tx 7", "gpu0 link.1.tx 9");
      Memory values = new Memory(40 * 5);
      int[] asked = {186, 0, 82, 0, 138, 1, 138, -1, 138, 3};
      for (int i = 0; i < 5; i++) {
        values.setInt(40L * i, asked[2 * i]);
        values.setInt(40L * i + 4, asked[2 * i + 1]);
      }
      assertThat(call(nvml, "nvmlDeviceGetFieldValues", device(nvml, 0), 5, values)).isZero();
      assertThat(values.getLong(32)).isEqualTo(81_000);
      assertThat(values.getInt(40 + 28)).isEqualTo(3);
      assertThat(values.getLong(80 + 32)).isEqualTo(9);
      assertThat(values.getLong(120 + 32)).isEqualTo(23);
      assertThat(values.getInt(160 + 28)).isEqualTo(2);
    }
  }

  @Test
  void callsAreCounted() {
    try (FakeNvml nvml = started("gpu* power.usage 5")) {
      Pointer device = device(nvml, 0);
      nvml.resetCalls();
      call(nvml, "nvmlDeviceGetPowerUsage", device, new IntByReference());
      call(nvml, "nvmlDeviceGetPowerUsage", null, new IntByReference());
      assertThat(nvml.calls("nvmlDeviceGetPowerUsage")).isEqualTo(2);
      assertThat(nvml.calls()).isEqualTo(2);
    }
  }

  @Test
  void aMistakeInAScriptIsNamed() {
    assertThatThrownBy(() -> FakeNvml.script(folder, "devices 1", "gpuwatts 7", "frobnicate"))
        .hasMessageContaining("line 2");
  }

  @Test
  void everyFunctionOfTheTableIsThere() {
    try (FakeNvml nvml = FakeNvml.script(folder, "devices 1")) {
      NativeLibrary library = NativeLibrary.getInstance(nvml.library().toString());
      assertThat(Symbols.absentIn("0"))
          .hasSizeGreaterThan(220)
          .allSatisfy(name -> assertThat(library.getFunction(name)).isNotNull());
    }
  }

  /** As the real library: a null pointer is an invalid argument, never a crash. */
  @Test
  void noFunctionTakesNullForAnAnswer() {
    try (FakeNvml nvml = FakeNvml.scenario(folder, "r535-a100-mig").time(0)) {
      nvml.replace("devices 2\nmig gpu0 gi 1 ci 0\ngpu* links 4\nprocess gpu0 pid 3 sm 1\n");
      call(nvml, "nvmlInit_v2");
      Pointer device = device(nvml, 0);
      List<String> absent = Symbols.absentIn("535.54.03");
      for (String name : Symbols.absentIn("0")) {
        if (absent.contains(name) || TAKES_NOTHING.contains(name)) continue;
        assertThat(call(nvml, name, null, null, null, null, null)).as(name).isNotZero();
        boolean deviceFirst = name.startsWith("nvmlDevice") && !name.contains("GetCount");
        if (!deviceFirst) continue;
        assertThat(call(nvml, name, device, null, null, null, null)).as(name).isNotZero();
      }
    }
  }

  @Test
  void misspeltKeysAreFound() {
    String sources = "read(\"power.usage\") read(\"link.%u.%s\", \"speed\") \"fan.%s\"";
    assertThat(KeysOf.isRead("power.usage", sources)).isTrue();
    assertThat(KeysOf.isRead("link.4.speed", sources)).isTrue();
    assertThat(KeysOf.isRead("power.usages", sources)).isFalse();
    assertThat(KeysOf.isRead("link.4.sped", sources)).isFalse();
    assertThat(KeysOf.isRead("fans", sources)).isFalse();
  }
}
