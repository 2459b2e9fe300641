package io.allsmi.mock.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.mock.scenario.Scenarios;
import io.allsmi.mock.source.SimulatedPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsTest {
  @Test
  void aPlatformHasItsUsualCountUnlessOneIsGiven() {
    assertThat(Platforms.parse("nvidia-h100")).hasToString("nvidia-h100:8");
    assertThat(Platforms.parse("nvidia-h100:3")).hasToString("nvidia-h100:3");
  }

  @Test
  void aFleetCanBeOfSeveral() {
    assertThat(Platforms.parseAll("nvidia-h100:8, tenstorrent-n300:4"))
        .extracting(Object::toString)
        .containsExactly("nvidia-h100:8", "tenstorrent-wormhole:4");
    assertThat(Platforms.parseAll("mixed")).hasSameSizeAs(Platforms.all());
    assertThat(Platforms.parseOne("mixed", 7)).isEqualTo(Platforms.parseOne("mixed", 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "nvidia-h100,", "mixed:3", "nvidia-h100\n"})
  void aListWithAHoleIsRefused(String text) {
    String written = text.replace("\\n", "\n") + (text.isEmpty() ? "" : "\u0007");
    assertThatThrownBy(() -> Platforms.parseAll(written))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\u0007");
  }

  @Test
  void theDocumentNamesAllOfThemAndAllScenarios() throws IOException {
    String page = Files.readString(Path.of("../docs/mock-scenarios.md"));
    for (SimulatedPlatform each : Platforms.all()) {
      assertThat(page).contains("| `" + each.name() + "`").contains("| " + each.summary() + " |");
      assertThat(page).contains("| " + each.usual() + ", " + each.most() + " |");
    }
    for (String scenario : Scenarios.shipped()) assertThat(page).contains("| `" + scenario + "` |");
  }

  @Test
  void theNearestNameComesFirst() {
    assertThatThrownBy(() -> Platforms.parse("nvidia-h1000:8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no platform 'nvidia-h1000'; there are nvidia-h100, ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "17", "-1", "", "x", "1e3", "99999999999"})
  void anImpossibleCountIsRefused(String count) {
    assertThatThrownBy(() -> Platforms.parse("nvidia-h100:" + count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a node of nvidia-h100 cannot have '" + count + "' accelerators: 1 to 16");
  }
}
