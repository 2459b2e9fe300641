package io.allsmi.collectors.tenstorrent.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;

class HoldersTest {
  @Test
  void aProcessStandsForEachDescriptorAndCountsOnce() {
    assertThat(Holders.parse(Text.of("4321\n4321\n4322\n4321\n"))).containsExactly(4321, 4322);
  }

  @Test
  void aProcessOfAnotherNamespaceIsNotToldWithANumberThatIsAnothersHere() {
    assertThat(Holders.parse(Text.of("0\n77\n"))).containsExactly(77);
  }

  @Test
  void whatIsNoProcessIdIsPassedOver() {
    assertThat(Holders.parse(Text.of("-5\nabc\n12x\n99999999999\n12 13\n\n8"))).containsExactly(8);
  }

  @Test
  void nobodyIsNobody() {
    assertThat(Holders.parse(Text.of(""))).isEmpty();
  }
}
