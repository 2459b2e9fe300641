package io.allsmi.collectors.jetson.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JetsonModuleTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "nvidia-p3737-0000+p3701-0005,p3701-0005",
    "tegra234-p3767-0003-p3509-a02.dts,p3767-0003",
    "3701-0005-500,p3701-0005",
    "tegra186-quill-p3310-1000-c03-00-base.dts,p3310-1000",
    "e3360_1099+p2888_0001,''",
    "p3701-,''",
    "p3701-00,''",
    "p3701-000512,''"
  })
  void theModulesNumberStandsInItsNames(String name, String part) {
    assertThat(JetsonModule.part(List.of(name))).isEqualTo(part);
  }

  @Test
  void theReleaseOfThePackagesServesWhereTheFileIsMissing() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file("/proc/device-tree/compatible", "nvidia,p3768\0nvidia,tegra234\0")
            .file("/var/lib/dpkg/status", "Package: nvidia-l4t-core\nVersion: 39.2.0-2026\n");
    JetsonModule module = JetsonModule.read(machine);
    assertThat(module.release()).isEqualTo("39.2.0");
    assertThat(module.soc().name()).isEqualTo("Orin");
  }

  @Test
  void aTegraOfTheFutureHasNoNameButItsOwn() {
    FixturePlatform machine =
        FixturePlatform.at(root).file("/proc/device-tree/compatible", "nvidia,tegra999\0");
    assertThat(JetsonModule.isHere(machine)).isTrue();
    assertThat(JetsonModule.read(machine).soc().id()).isEqualTo("tegra999");
  }
}
