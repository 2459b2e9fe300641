package io.allsmi.collectors.apple.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AcceleratorTest {
  @Test
  void aClientsTimeIsThatOfAllItsInterfaces() {
    assertThat(total(OptionalLong.of(3), OptionalLong.of(4))).isEqualTo(7);
    assertThat(total()).isZero();
  }

  @Test
  void anInterfaceThatIsNotToldLeavesNothing() {
    assertThat(total(OptionalLong.of(3), OptionalLong.empty())).isNegative();
    assertThat(total(OptionalLong.of(-3), OptionalLong.of(4))).isNegative();
  }

  private static long total(OptionalLong... nanos) {
    return Accelerator.Client.total(List.of(nanos));
  }
}
