package io.allsmi.insight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of findings whatever a node goes through. */
class FindingsPropertyTest {
  private static final double HOT = 1 << AcceleratorMetrics.THROTTLE.states().indexOf("hw_thermal");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findingsAreSortedOneOfEachAndDoNotFlicker(long seed) {
    Random random = new Random(seed);
    Scene scene = new Scene().device("nvidia0", DeviceKind.GPU, Scene.link("0"), Scene.link("1"));
    scene.device("eth0", DeviceKind.NETWORK);
    Map<String, Integer> since = new HashMap<>();
    Set<String> there = new HashSet<>();
    Findings findings = Findings.NONE;
    double errors = 0;
    boolean anything = false;
    for (int second = 0; second < 1500; second++) {
      errors += random.nextInt(100) == 0 ? 1 : 0;
      scene.at(second);
      if (random.nextInt(40) == 0) scene.source("nvml", SourceState.LATE, second - 1, 1);
      else step(scene, random, errors, second);
      Snapshot snapshot = scene.snapshot();
      findings = findings.next(snapshot);
      List<Finding> list = findings.list();
      anything |= list.size() > 2;

      assertThat(list).isSortedAccordingTo(Wording::compare);
      assertThat(list.stream().map(Finding::severity).toList())
          .isSortedAccordingTo((one, other) -> other.compareTo(one));
      Set<String> now = new HashSet<>();
      for (Finding finding : list) {
        String key = finding.code() + " " + finding.subject();
        assertThat(now.add(key)).as("seed %d, second %d: %s twice", seed, second, key).isTrue();
        assertThat(finding.text()).isNotBlank();
        assertThat(finding.action()).isNotBlank();
        assertThat(snapshot.at().secondsSince(finding.since().orElseThrow())).isNotNegative();
      }
      for (String key : there) {
        if (now.contains(key)) continue;
        int began = since.getOrDefault(key, second);
        since.remove(key);
        // A source that was late for a moment is told for a moment.
        if (!key.startsWith("late")) assertLasted(key, second - began, seed);
      }
      for (String key : now) since.putIfAbsent(key, second);
      there = now;
    }
    assertThat(anything).isTrue();
  }

  /** Whatever is told stays for as long as its code lingers. */
  private static void assertLasted(String key, int seconds, long seed) {
    double linger = 0;
    for (FindingCode code : FindingCode.values()) {
      if (key.startsWith(code.word())) linger = code.linger();
    }
    assertThat((double) seconds).as("seed %d: %s", seed, key).isGreaterThan(linger);
  }

  private static void step(Scene scene, Random random, double errors, int second) {
    double throttle = random.nextInt(12) == 0 ? HOT : random.nextInt(30) == 0 ? Double.NaN : 1;
    int link = random.nextInt(25) == 0 ? 0 : 1;
    int up = random.nextInt(50) < 49 ? 1 : 0;
    scene.block(
        "nvml",
        block -> {
          block.set(0, Layout.NO_PART, AcceleratorMetrics.THROTTLE, throttle);
          block.set(0, 0, AcceleratorMetrics.LINK_STATE, second % 200 < 20 ? 0 : link);
          block.set(0, 1, AcceleratorMetrics.LINK_STATE, 1);
          block.set(0, 1, AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL, errors);
        });
    scene.block("net", block -> block.set(1, Layout.NO_PART, HostMetrics.NETWORK_UP, up));
    scene.source("nvml", SourceState.OK, second, 1);
  }
}
