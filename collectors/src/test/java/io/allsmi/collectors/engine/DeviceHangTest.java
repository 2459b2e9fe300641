package io.allsmi.collectors.engine;

import static io.allsmi.collectors.engine.Rig.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.Gate;
import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One device of a collector hangs; the others must not notice. */
class DeviceHangTest {
  /** A driver with so many GPUs, of which the test can hang some. */
  private static final class Driver {
    final int devices;
    final Map<String, Gate> hanging = new ConcurrentHashMap<>();
    final AtomicInteger reads = new AtomicInteger();
    final ScriptedCollector collector = ScriptedCollector.named("nv").answers(this::collect);

    Driver(int devices) {
      this.devices = devices;
    }

    Gate hang(String device) {
      Gate gate = new Gate();
      hanging.put(device, gate);
      return gate;
    }

    private void collect(CollectRequest request, Answer answer) {
      for (int i = 0; i < devices; i++) {
        String name = "nv" + i;
        if (!request.enter(name)) continue;
        Gate gate = hanging.get(name);
        if (gate != null) gate.pass();
        answer.set(
            answer.device(Rig.gpu(name)), AcceleratorMetrics.POWER_WATTS, reads.incrementAndGet());
        request.leave();
      }
    }
  }

  private static Moment observed(Snapshot snapshot, String device) {
    return snapshot
        .device(device)
        .orElseThrow()
        .blockOf(Layout.NO_PART, AcceleratorMetrics.POWER_WATTS)
        .orElseThrow()
        .observedAt();
  }

  private static boolean isFresh(Snapshot snapshot, String device) {
    return observed(snapshot, device).equals(snapshot.at());
  }

  private static void assertNoSlotTwice(Snapshot snapshot) {
    Set<String> seen = new HashSet<>();
    for (Block block : snapshot.blocks()) {
      for (int slot = 0; slot < block.size(); slot++) {
        if (!block.has(slot)) continue;
        assertThat(seen.add(block.layout().place(slot) + " " + block.layout().metric(slot)))
            .isTrue();
      }
    }
  }

  @Test
  void theOthersAreReadAndTheOneKeepsItsOlderBlock() {
    Driver driver = new Driver(3);
    try (Rig rig = new Rig(driver.collector)) {
      Snapshot before = rig.tick();
      Gate gate = driver.hang("nv1");
      rig.machine.advance(2);
      Snapshot after = rig.until(now -> isFresh(now, "nv0") && isFresh(now, "nv2"));

      assertThat(observed(after, "nv1")).isEqualTo(before.at());
      assertThat(after.inventory()).isSameAs(before.inventory());
      assertThat(source(after, "nv").state()).isEqualTo(SourceState.LATE);
      assertThat(source(after, "nv").stuckThreads()).isEqualTo(1);
      assertThat(source(after, "nv").observedAt()).hasValue(after.at());
      assertThat(source(after, "nv").error())
          .startsWith("no answer for nv1 (")
          .endsWith("; the others are read");
      assertThat(after.findings()).isEmpty();
      assertNoSlotTwice(after);
      gate.open();
    }
  }

  @Test
  void theTickInWhichItIsSetAsideHasEachReadingOnce() {
    Driver driver = new Driver(3);
    try (Rig rig = new Rig(driver.collector)) {
      Snapshot before = rig.tick();
      Gate gate = driver.hang("nv1");
      rig.machine.advance(2);
      Snapshot cut = rig.until(now -> source(now, "nv").error().contains("nv1"));
      assertThat(observed(cut, "nv0")).isEqualTo(before.at());
      assertThat(observed(cut, "nv1")).isEqualTo(before.at());
      assertNoSlotTwice(cut);
      gate.open();
    }
  }

  @Test
  void itIsReadAgainWhenItsCallReturns() {
    Driver driver = new Driver(3);
    try (Rig rig = new Rig(driver.collector)) {
      Snapshot before = rig.tick();
      Gate gate = driver.hang("nv1");
      rig.machine.advance(2);
      rig.until(now -> isFresh(now, "nv2"));
      driver.hanging.clear();
      gate.open();
      Snapshot back = rig.until(now -> isFresh(now, "nv1") && isFresh(now, "nv0"));
      assertThat(source(back, "nv").state()).isEqualTo(SourceState.OK);
      assertThat(source(back, "nv").stuckThreads()).isZero();
      assertThat(back.blocks()).hasSize(1);
      assertThat(back.inventory()).isSameAs(before.inventory());
    }
  }

  @Test
  void itsRowStaysInEachSnapshotWhileItComesBack() {
    Driver driver = new Driver(3);
    try (Rig rig = new Rig(driver.collector)) {
      rig.tick();
      Gate gate = driver.hang("nv1");
      rig.machine.advance(2);
      rig.until(now -> isFresh(now, "nv2"));
      driver.hanging.clear();
      gate.open();
      rig.until(
          now -> {
            assertThat(now.findings()).isEmpty();
            assertThat(now.device("nv1").orElseThrow().has(AcceleratorMetrics.POWER_WATTS))
                .isTrue();
            return isFresh(now, "nv1");
          });
    }
  }

  @Test
  void whatItsCallBringsWhenItReturnsIsDropped() {
    Driver driver = new Driver(2);
    try (Rig rig = new Rig(driver.collector)) {
      rig.tick();
      Gate gate = driver.hang("nv0");
      rig.machine.advance(2);
      rig.until(now -> isFresh(now, "nv1"));
      int reads = driver.reads.get();
      gate.open();
      // It goes on hanging at the next call, so whatever is new of it would be the dropped answer.
      Gate again = driver.hang("nv0");
      Snapshot later = rig.until(now -> isFresh(now, "nv1") && driver.reads.get() > reads + 1);
      assertThat(observed(later, "nv0").monotonicNanos()).isLessThan(later.at().monotonicNanos());
      assertThat(later.device("nv0").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(1);
      again.open();
    }
  }

  @Test
  void aDeviceThatHangsAtItsFirstReadingIsNamedByTheSource() {
    Driver driver = new Driver(2);
    Gate gate = driver.hang("nv0");
    try (Rig rig = new Rig(driver.collector)) {
      Snapshot first = rig.until(now -> now.device("nv1").isPresent() && isFresh(now, "nv1"));
      assertThat(first.device("nv0")).isEmpty();
      assertThat(source(first, "nv").error()).startsWith("no answer for nv0 (");
      assertThat(driver.collector.probeCount()).isEqualTo(1);
      gate.open();
      rig.until(now -> now.device("nv0").isPresent());
    }
  }

  @Test
  void collectOnceReadsTheOthersAtASecondTry() {
    Driver driver = new Driver(8);
    Gate gate = driver.hang("nv3");
    try (Rig rig = new Rig(driver.collector)) {
      Snapshot once = rig.engine.collectOnce(Rig.SHORT.multipliedBy(20));
      assertThat(once.devices()).hasSize(7);
      assertThat(source(once, "nv").state()).isEqualTo(SourceState.LATE);
      assertThat(source(once, "nv").error()).contains("nv3");
      gate.open();
    }
  }

  @Test
  void fourStuckThreadsAreTheMost() {
    Driver driver = new Driver(6);
    try (Rig rig = new Rig(driver.collector)) {
      rig.tick();
      for (int i = 0; i < 6; i++) driver.hang("nv" + i);
      rig.machine.advance(2);
      Snapshot full = rig.until(now -> source(now, "nv").stuckThreads() == 4);
      int asked = driver.collector.collectionCount();
      for (int i = 0; i < 3; i++) {
        rig.machine.advance(2);
        full = rig.engine.tick(Rig.SHORT);
      }
      assertThat(driver.collector.collectionCount()).isEqualTo(asked);
      assertThat(source(full, "nv").state()).isEqualTo(SourceState.LATE);
      assertThat(source(full, "nv").stuckThreads()).isEqualTo(4);
      assertThat(source(full, "nv").error()).contains("nv0", "nv1", "nv2", "nv3");
      assertThat(full.devices()).hasSize(6);
      assertNoSlotTwice(full);

      driver.hanging.values().forEach(Gate::open);
      Snapshot back =
          rig.until(
              now -> {
                boolean all = source(now, "nv").state() == SourceState.OK;
                for (int i = 0; i < 6; i++) all &= isFresh(now, "nv" + i);
                return all;
              });
      assertThat(back.blocks()).hasSize(1);
    }
  }

  @Test
  void aCollectorThatDeclaresAllDevicesFirstKeepsOneRowForEach() {
    Gate gate = new Gate();
    ScriptedCollector eager = ScriptedCollector.named("nv");
    eager.answers(
        (request, answer) -> {
          int zero = answer.device(Rig.gpu("nv0"));
          int one = answer.device(Rig.gpu("nv1"));
          if (request.enter("0")) answer.set(zero, AcceleratorMetrics.POWER_WATTS, 10);
          request.leave();
          if (request.enter("1")) {
            if (eager.collectionCount() == 2) gate.pass();
            answer.set(one, AcceleratorMetrics.POWER_WATTS, 11);
          }
          request.leave();
        });
    try (Rig rig = new Rig(eager)) {
      Snapshot before = rig.tick();
      rig.machine.advance(2);
      Snapshot after = rig.until(now -> isFresh(now, "nv0"));
      assertThat(after.inventory().devices())
          .extracting(DeviceInfo::name)
          .containsExactly("nv0", "nv1");
      assertThat(observed(after, "nv1")).isEqualTo(before.at());
      assertNoSlotTwice(after);
      gate.open();
    }
  }

  @Test
  void closingLeavesACollectorOpenThatAThreadIsStillInsideOf() {
    Driver driver = new Driver(2);
    Rig rig = new Rig(driver.collector);
    rig.tick();
    Gate gate = driver.hang("nv0");
    rig.machine.advance(2);
    rig.until(now -> isFresh(now, "nv1"));
    rig.close();
    assertThat(driver.collector.closeCount()).isZero();
    gate.open();
  }
}
