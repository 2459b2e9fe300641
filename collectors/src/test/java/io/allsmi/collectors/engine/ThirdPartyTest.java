package io.allsmi.collectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.allsmi.AcmeProvider;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in on the class path is found and its own metric travels like any other. */
class ThirdPartyTest {
  @TempDir private Path root;

  private Snapshot snapshot(FixturePlatform machine) {
    Providers acme = Providers.load().select("acme");
    try (Engine engine = new Engine(machine, acme, EngineSettings.of("node1"))) {
      return engine.tick(Rig.LONG);
    }
  }

  @Test
  void itsMetricIsInTheSnapshot() {
    Snapshot snapshot = snapshot(FixturePlatform.at(root).file("/sys/acme/flux", "0.88\n"));
    Device device = snapshot.device("acme0").orElseThrow();
    assertThat(device.value(AcmeProvider.FLUX_RATIO)).isEqualTo(0.88);
    assertThat(device.parts(PartKind.RAIL).value(1, AcmeProvider.COIL_AMPERES)).isEqualTo(2.5);
  }

  @Test
  void itsMetricIsInTheCatalogueAndTheCoreIsUntouched() {
    Catalogue catalogue = Providers.load().catalogue();
    assertThat(catalogue.find(DeviceKind.NPU, "acme_flux_ratio")).hasValue(AcmeProvider.FLUX_RATIO);
    assertThat(catalogue.metrics()).containsAll(Catalogue.core().metrics());
    assertThat(Catalogue.core().at("acme_flux_ratio")).isEmpty();
  }

  @Test
  void itsAbsenceSaysWhatIsMissing() {
    Snapshot snapshot = snapshot(FixturePlatform.at(root));
    assertThat(snapshot.source("acme").orElseThrow().state()).isEqualTo(SourceState.ABSENT);
    assertThat(snapshot.source("acme").orElseThrow().advice()).isEqualTo("load Acme's driver");
  }

  @Test
  void itsGarbageIsItsOwnFailure() {
    Snapshot snapshot = snapshot(FixturePlatform.at(root).file("/sys/acme/flux", "lots\n"));
    assertThat(snapshot.source("acme").orElseThrow().state()).isEqualTo(SourceState.FAILED);
    assertThat(snapshot.devices()).isEmpty();
  }
}
