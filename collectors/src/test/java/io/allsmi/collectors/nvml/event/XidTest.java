package io.allsmi.collectors.nvml.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of Xids, and lines of the kernel's log that tell of them. */
class XidTest {
  private static final Moment NOW = new Moment(1_000_000_000, 5_000_000_000L);

  @Test
  void aNumberHasItsMeaning() {
    Xid xid = XidCatalogue.load().of(79);
    assertThat(xid.severity()).contains(Severity.CRITICAL);
    assertThat(xid.sentence()).isEqualTo("Xid 79: the GPU has fallen off the bus");
    assertThat(xid.action()).contains("reboot");
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 40, 41, 72, 126, 130, 135})
  void numbersOfARangeShareAMeaning(int number) {
    assertThat(XidCatalogue.load().of(number).meaning()).contains("copy engine");
  }

  @ParameterizedTest
  @ValueSource(ints = {48, 62, 64, 79, 95, 109, 119, 120, 136, 140, 143, 158})
  void whatNeedsAResetIsCritical(int number) {
    assertThat(XidCatalogue.load().of(number).severity()).contains(Severity.CRITICAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 31, 43, 45, 69})
  void whatIsAnApplicationsMatterIsNoTrouble(int number) {
    assertThat(XidCatalogue.load().of(number).severity()).isEmpty();
  }

  @Test
  void anUnknownNumberIsANumber() {
    Xid xid = XidCatalogue.load().of(4711);
    assertThat(xid.sentence()).isEqualTo("Xid 4711");
    assertThat(xid.severity()).isEmpty();
  }

  @Test
  void aRecordOfTheKernelsLogIsRead() {
    String record =
        "3,1234,5000000,-;NVRM: Xid (PCI:0000:3B:00): 79, pid=77, name=python, GPU has fallen off"
            + " the bus.";
    assertThat(XidLine.parse(record, 65, NOW))
        .contains(new KernelXid("0000:3b:00.0", 79, NOW.plusSeconds(-60)));
  }

  @Test
  void withoutTheTimeSinceBootItWasNow() {
    String record = "3,1234,5000000,-;NVRM: Xid (PCI:0000:3b:00): 13, Graphics Exception";
    assertThat(XidLine.parse(record, Double.NaN, NOW))
        .contains(new KernelXid("0000:3b:00.0", 13, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NVRM: Xid (PCI:",
        "NVRM: Xid (PCI:0000:3b:00)",
        "NVRM: Xid (PCI:0000:3b:00): ",
        "NVRM: Xid (PCI:0000:3b:00): x",
        "NVRM: Xid (PCI:0000:3b:00): 99999999",
        "NVRM: Xid (PCI:): 79",
        "NVRM: Xid (PCI:0000:3b): 79",
        "6,1,2,-;NVRM: loading NVIDIA UNIX x86_64 Kernel Module",
      })
  void anythingElseIsNoXid(String record) {
    assertThat(XidLine.parse(record, 65, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damagedRecordsAreHarmless(long seed) {
    Random random = new Random(seed);
    String whole = "3,1234,5000000,-;NVRM: Xid (PCI:0000:3b:00): 79, pid=77, name=python";
    for (int i = 0; i < 2000; i++) {
      StringBuilder damaged = new StringBuilder(whole);
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(damaged.length());
        if (random.nextBoolean()) damaged.deleteCharAt(at);
        else damaged.setCharAt(at, (char) random.nextInt(256));
      }
      XidLine.parse(damaged.toString(), 65, NOW)
          .ifPresent(xid -> assertThat(xid.number()).as("seed %d", seed).isBetween(1, 999_999));
    }
  }
}
