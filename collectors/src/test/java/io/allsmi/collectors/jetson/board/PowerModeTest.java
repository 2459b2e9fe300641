package io.allsmi.collectors.jetson.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.CommandResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerModeTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "pmode:0000,0",
    "pmode:0002 fmode:fanNull,2",
    "pmode:12,12",
    "pmode:,''",
    "pmode:00000000000002,2",
    "pmode:123456,''",
    "'',''",
    "mode 2,''"
  })
  void theNumberInTheStatus(String line, String number) {
    assertThat(PowerMode.ofStatus(line)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"0,MAXN", "1,MODE_15W", "10,LAST", "2,''", "'',''"})
  void theNameInTheConfiguration(String number, String name) {
    Text configuration =
        Text.of(
            """
            # < POWER_MODEL ID=2 NAME=NONE >
            < PARAM TYPE=CLOCK NAME=GPU >
            < POWER_MODEL ID=0 NAME=MAXN >
            CPU_ONLINE CORE_0 1
              <POWER_MODEL ID=1  NAME=MODE_15W >
            < POWER_MODEL ID=10 NAME=LAST >
            < PM_CONFIG DEFAULT=2 >
            """);
    assertThat(PowerMode.nameOf(number, configuration)).isEqualTo(name);
  }

  @Test
  void aModeWithoutANameIsShownByItsNumber() {
    FixturePlatform machine =
        FixturePlatform.at(root).file("/var/lib/nvpmodel/status", "pmode:0007\n");
    assertThat(new PowerMode(machine).read()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NV Power Mode: MAXN\n0\n",
        "NVPM WARN: fan mode is not set!\nNV Power Mode: MAXN\n0\n",
        "NVPM VERB: x: y\nNV Power Mode: MAXN\n"
      })
  void whatTheToolPrints(String output) {
    assertThat(PowerMode.ofQuery(output)).isEqualTo("MAXN");
  }

  @Test
  void aToolThatFailsOrHangsSaysNothing() {
    FixturePlatform machine = FixturePlatform.at(root);
    machine.command("nvpmodel -q", new CommandResult.TimedOut());
    assertThat(new PowerMode(machine).read()).isEmpty();
    machine.command("nvpmodel -q", new CommandResult.Ended(1, "", "NVPM ERROR: no config"));
    assertThat(new PowerMode(machine).read()).isEmpty();
    machine.command("nvpmodel -q", new CommandResult.NotFound("nvpmodel"));
    assertThat(new PowerMode(machine).read()).isEmpty();
  }
}
