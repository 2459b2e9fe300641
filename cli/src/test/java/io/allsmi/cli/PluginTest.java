package io.allsmi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.SettingsResolver;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.catalogue.Level;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.PageScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A third party's collector, found on the class path, appears everywhere with no change anywhere.
 */
class PluginTest {
  @TempDir Path home;

  private String snapshot(String... arguments) {
    TestIo io = new TestIo(Map.of("HOME", home.toString()), false);
    assertThat(Main.run(arguments, io.io())).isZero();
    return io.out();
  }

  @Test
  void itsDeviceAndItsMetricAreInJsonWithTheDefinition() {
    assertThat(snapshot("snapshot", "--format", "json"))
        .contains(
            "\"device\":\"acme0\"", "\"model\":\"Acme Fluxer 9\"", "\"acme_flux_ratio\":0.121")
        .contains("\"help\":\"Share of the flux that is capacitated\"");
  }

  @Test
  void theyAreInTheText() {
    assertThat(snapshot("snapshot", "--format", "prometheus"))
        .contains("# HELP allsmi_device_acme_flux_ratio Share of the flux that is capacitated\n")
        .contains("allsmi_device_acme_flux_ratio{device=\"acme0\"} 0.121\n")
        .contains("allsmi_device_utilization_ratio{device=\"acme0\"} 0.42\n");
  }

  @Test
  void theyCanBeAskedForByName() {
    assertThat(snapshot("snapshot", "--format", "table", "--query", "device,acme_flux_ratio"))
        .isEqualTo("device  acme_flux_ratio\nacme0              12 %\n");
  }

  @Test
  void theDeviceHasARowOnTheScreen() {
    TestIo io = new TestIo(Map.of("HOME", home.toString()), false);
    var settings =
        new SettingsResolver(Keys.TABLE, io.io().environment(), BrokenFile.REFUSE)
            .resolve(List.copyOf(Keys.COMMON), Map.of());
    Invocation call = new Invocation(settings, List.of(), io.io());
    try (Machine machine = Machine.of(call, Level.DETAIL, Duration.ofSeconds(2))) {
      NodeView node = machine.wholeSample(Duration.ofSeconds(20));
      String screen =
          PageScreen.render(
                  OverviewPage.start(),
                  Scene.of(FleetView.of(node), UiOptions.of(Glyphs.BRAILLE, 2)),
                  new Size(120, 40))
              .toText();
      assertThat(screen).containsPattern("acme0 +Fluxer 9.* 42 %");
    }
  }
}
