package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Promtool;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Prometheus' own linter has nothing to say of a page with every metric of the catalogue. It runs
 * where {@code promtool} is installed; with {@code ALLSMI_CI} set it must be.
 */
class PromtoolTest {
  @Test
  void promtoolHasNothingToSay() throws Exception {
    if (!Promtool.isInstalled()) {
      assertThat(System.getenv("ALLSMI_CI")).as("promtool is not on the PATH").isNull();
      return;
    }
    byte[] page =
        new ExpositionWriter(ExpositionOptions.of("0.1.0").upTo(Level.ALL))
            .write(Everything.snapshot());
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("allsmi_device_power_watts{");
    assertThat(Promtool.check(page)).isEmpty();
  }

  @Test
  void promtoolWouldHaveSaidSomething() throws Exception {
    if (!Promtool.isInstalled()) return;
    byte[] page = "# TYPE x_count counter\nx_count 1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Promtool.check(page)).contains("x_count");
  }
}
