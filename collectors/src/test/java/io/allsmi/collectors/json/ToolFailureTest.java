package io.allsmi.collectors.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.collect.CommandResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToolFailureTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Test
  void aToolThatFailsSaysWhyInALine() {
    assertThat(line(new CommandResult.Ended(2, "a listing\n", "\n no \u001bdevice\nat all\n")))
        .isEqualTo("no device (exit status 2)");
    assertThat(line(new CommandResult.Ended(1, "usage: …\n", " \n")))
        .isEqualTo("usage: … (exit status 1)");
    assertThat(line(new CommandResult.Ended(1, "", "")))
        .isEqualTo("no word of why (exit status 1)");
    assertThat(line(new CommandResult.Ended(1, "x".repeat(1000), "")))
        .isEqualTo("x".repeat(200) + " (exit status 1)");
  }

  @Test
  void aToolThatDoesNotEndSaysSo() {
    assertThat(line(new CommandResult.TimedOut())).isEqualTo("did not end within 5 s");
    assertThat(line(new CommandResult.NotFound("tool"))).isEqualTo("was not found");
    assertThat(line(new CommandResult.Failed("no memory"))).isEqualTo("no memory");
  }

  private static String line(CommandResult result) {
    return ToolFailure.line(result, TIMEOUT);
  }
}
