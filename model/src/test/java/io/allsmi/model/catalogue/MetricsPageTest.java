package io.allsmi.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Path PAGE = Path.of("../docs/metrics.md");

  @Test
  void theReferenceOfMetricsIsTheCatalogue() throws IOException {
    String page = MetricsPage.page();

    if (Boolean.getBoolean("allsmi.update")) Files.writeString(PAGE, page);

    assertThat(Files.readString(PAGE))
        .as("docs/metrics.md; `mvn -pl model test -Dallsmi.update=true` writes it anew")
        .isEqualTo(page);
  }
}
