package io.allsmi.collectors.host.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuInfoTest {
  @Test
  void readsABlockOfX86() {
    CpuInfo info =
        parse(
            """
            processor\t: 3
            vendor_id\t: AuthenticAMD
            cpu family\t: 25
            model name\t: AMD EPYC 9554 64-Core Processor
            microcode\t: 0xa10113e
            cpu MHz\t\t: 3098.421
            physical id\t: 1
            core id\t\t: 7
            flags\t\t: fpu hypervisor sse
            """);
    assertThat(info.model()).isEqualTo("AMD EPYC 9554 64-Core Processor");
    assertThat(info.vendor()).isEqualTo("amd");
    assertThat(info.microcode()).isEqualTo("0xa10113e");
    assertThat(info.packageOf(3)).isEqualTo(1);
    assertThat(info.coreOf(3)).isEqualTo(7);
    assertThat(info.clockOf(3)).isEqualTo(3.098421e9);
    assertThat(info.hasHypervisor()).isTrue();
    assertThat(info.packageOf(0)).isEqualTo(-1);
    assertThat(info.clockOf(99)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "0x41,0xd4f,arm,Neoverse-V2",
    "0x41,0xd42,arm,Cortex-A78AE",
    "0x4e,0x004,nvidia,Carmel",
    "0xc0,0xac3,ampere,Ampere-1",
    "0x41,0xfff,arm,''",
    "0x7f,0x001,'',''"
  })
  void namesArmCoresByTheirNumbers(String implementer, String part, String vendor, String model) {
    CpuInfo info =
        parse("processor\t: 0\nCPU implementer\t: " + implementer + "\nCPU part\t: " + part + "\n");
    assertThat(info.vendor()).isEqualTo(vendor);
    assertThat(info.model()).isEqualTo(model);
  }

  @Test
  void readsTheModelOfPower() {
    CpuInfo info = parse("processor\t: 0\ncpu\t\t: POWER9, altivec supported\nclock\t: 3800MHz\n");
    assertThat(info.model()).isEqualTo("POWER9, altivec supported");
    assertThat(info.vendor()).isEmpty();
  }

  @Test
  void aHypervisorIsAWordAmongTheFlags() {
    assertThat(parse("processor : 0\nflags : nohypervisor hypervisors\n").hasHypervisor())
        .isFalse();
  }

  @Test
  void valuesThatAreNoNumbersAreNotKnown() {
    CpuInfo info =
        parse(
            """
            processor : 0
            physical id : x
            core id : 99999999999999
            cpu MHz : fast
            CPU implementer : 41
            processor : 99999999
            physical id : 5
            """);
    assertThat(info.packageOf(0)).isEqualTo(-1);
    assertThat(info.coreOf(0)).isEqualTo(-1);
    assertThat(info.clockOf(0)).isNaN();
    assertThat(info.vendor()).isEmpty();
    assertThat(info.packageOf(99999999)).isEqualTo(-1);
  }

  @Test
  void ofNothingNothingIsKnown() {
    CpuInfo info = parse("");
    assertThat(info.model()).isEmpty();
    assertThat(info.vendor()).isEmpty();
    assertThat(info.packageOf(0)).isEqualTo(-1);
  }

  private static CpuInfo parse(String content) {
    return CpuInfo.parse(Text.of(content));
  }
}
