package io.allsmi.wire.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DialectsPageTest {
  private static final Path PAGE = Path.of("../docs/dialects.md");

  @Test
  void theReferenceOfDialectsIsTheTables() throws IOException {
    String page = DialectsPage.page();

    if (Boolean.getBoolean("allsmi.update")) Files.writeString(PAGE, page);

    assertThat(Files.readString(PAGE))
        .as("docs/dialects.md; `mvn -pl wire test -Dallsmi.update=true` writes it anew")
        .isEqualTo(page);
  }
}
