package io.allsmi.collectors.nvml.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.nvml.FakeNvml;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.collectors.nvml.session.Slot;
import io.allsmi.model.catalogue.Level;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldBatchTest {
  private static final String READ = "nvmlDeviceGetFieldValues";

  @TempDir private Path folder;
  private final FieldBatch fields = new FieldBatch();
  private FakeNvml nvml;
  private FixturePlatform machine;
  private Session session;
  private DeviceCalls calls;

  @BeforeEach
  void open() throws Exception {
    nvml = FakeNvml.script(folder, "devices 1").time(0);
    machine = nvml.platform();
    session = new Session(machine);
    session.open(this);
    Slot slot = session.slots().getFirst();
    slot.open(machine.now());
    calls = slot.calls();
  }

  @AfterEach
  void close() {
    session.close(this);
    nvml.close();
  }

  private void read(Level level) {
    calls.begin(machine.now());
    fields.read(calls, new Tick(machine.now(), level));
  }

  @Test
  void aFieldIsReadFromItsLevelOn() {
    nvml.add("gpu0 field 197 7");
    int bytes = fields.add(197, 0, Level.DETAIL);
    read(Level.CORE);
    assertThat(fields.value(bytes)).isNaN();
    assertThat(nvml.calls(READ)).isZero();
    read(Level.DETAIL);
    assertThat(fields.value(bytes)).isEqualTo(7);
    read(Level.CORE);
    assertThat(fields.value(bytes)).isNaN();
  }

  @Test
  void aFieldThatIsDroppedIsNotReadAnyMore() {
    nvml.add("gpu0 field 197 7", "gpu0 field 198 8");
    int dropped = fields.add(197, 0);
    int kept = fields.add(198, 0);
    read(Level.ALL);
    fields.drop(dropped);
    assertThat(fields.value(dropped)).isNaN();
    read(Level.ALL);
    assertThat(fields.value(dropped)).isNaN();
    assertThat(fields.value(kept)).isEqualTo(8);
  }

  @Test
  void manyFieldsAreReadInSeveralCalls() {
    nvml.add("gpu0 field 235 1", "gpu0 field 235.299 5");
    for (int link = 0; link < 300; link++) fields.add(235, link);
    read(Level.ALL);
    assertThat(nvml.calls(READ)).isEqualTo(3);
    assertThat(fields.value(0)).isEqualTo(1);
    assertThat(fields.value(298)).isEqualTo(1);
    assertThat(fields.value(299)).isEqualTo(5);
  }

  @Test
  void aFieldThatIsAddedLaterLeavesRefusalsAsTheyAre() {
    nvml.add("gpu0 field 198 8");
    int refused = fields.add(197, 0);
    read(Level.ALL);
    assertThat(fields.isRefused(refused)).isTrue();
    int later = fields.add(198, 0);
    nvml.add("gpu0 field 197 7");
    read(Level.ALL);
    assertThat(fields.value(refused)).isNaN();
    assertThat(fields.value(later)).isEqualTo(8);
  }

  @Test
  void whatIsRefusedIsAskedForAgainAfterTenMinutes() {
    int refused = fields.add(197, 0);
    read(Level.ALL);
    nvml.add("gpu0 field 197 7");
    machine.advance(599);
    read(Level.ALL);
    assertThat(fields.value(refused)).isNaN();
    machine.advance(1);
    read(Level.ALL);
    assertThat(fields.value(refused)).isEqualTo(7);
  }
}
