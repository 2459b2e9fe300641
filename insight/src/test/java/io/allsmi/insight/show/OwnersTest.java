package io.allsmi.insight.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnersTest {
  @Test
  void theOwnerHoldsMostOfTheMemory() {
    assertThat(owner(use(7, "small", "kim", 1), use(8, "large", "lee", 2))).isEqualTo("lee large");
  }

  @Test
  void memoryThatIsNotKnownCountsAsLess() {
    assertThat(owner(use(7, "known", "kim", 1), use(8, "unknown", "lee", Double.NaN)))
        .isEqualTo("kim known");
    assertThat(owner(use(8, "unknown", "lee", Double.NaN))).isEqualTo("lee unknown");
  }

  @Test
  void aProcessOfAnotherNamespaceIsToldByItsId() {
    assertThat(owner(use(48377, "", "", 5))).isEqualTo("pid 48377");
  }

  @Test
  void aDeviceThatNobodyUsesHasNone() {
    assertThat(owner()).isEmpty();
  }

  private static ProcessUse use(int pid, String name, String user, double bytes) {
    DeviceUse use = new DeviceUse("nvidia0", "compute", bytes, List.of());
    return new ProcessUse(pid, 0, name, user, "", Double.NaN, Double.NaN, List.of(use));
  }

  private static String owner(ProcessUse... processes) {
    Snapshot snapshot = Snapshot.empty("", Moment.ofWall(0)).withProcesses(List.of(processes));
    return Owners.of(snapshot).text("nvidia0");
  }
}
