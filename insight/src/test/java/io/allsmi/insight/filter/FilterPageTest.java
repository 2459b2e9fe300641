package io.allsmi.insight.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps the tables of docs/filter.md; {@code mvn test -Dallsmi.update=true} writes them anew. */
class FilterPageTest {
  private static final Path PAGE = Path.of("../docs/filter.md");
  private static final String MARK = "<!-- from here on written by FilterPageTest -->\n";

  @Test
  void thePageListsEveryShortNameAndUnit() throws IOException {
    String page = Files.readString(PAGE);
    String written = page.substring(0, page.indexOf(MARK) + MARK.length());
    String wanted = written + tables();
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(PAGE, wanted);
    assertThat(PAGE).as("run mvn test -Dallsmi.update=true").hasContent(wanted);
  }

  @Test
  void everyExampleOfThePageIsAFilter() throws IOException, FilterException {
    List<String> examples = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) inside = line.equals("```text");
      else if (inside) examples.add(line.strip());
    }
    assertThat(examples).hasSizeGreaterThan(8);
    for (String example : examples) Filter.parse(example, Catalogue.core(), Set.of());
  }

  private static String tables() {
    StringBuilder page = new StringBuilder();
    Vocabulary vocabulary = Vocabulary.of(Catalogue.core());
    page.append("\n## Short names\n\n| name | stands for | what it is |\n|---|---|---|\n");
    for (ShortName name : ShortName.ALL) {
      String of = name.kind().isEmpty() ? "" : " of the " + name.kind().get().word();
      page.append("| `").append(name.word()).append("` | `");
      page.append(String.join("`, `", name.paths())).append("`").append(of).append(" | ");
      page.append(vocabulary.help(name.word())).append(" |\n");
    }
    page.append("\n## Names of its own\n\n| name | what it is |\n|---|---|\n");
    for (RowText text : RowText.values()) {
      String name = text == RowText.CODE ? "problem" : text.word();
      page.append("| `").append(name).append("` | ").append(text.help()).append(" |\n");
    }
    page.append("\n## Words that are so or not\n\n| word | true for |\n|---|---|\n");
    for (Flag flag : Flag.values()) {
      page.append("| `").append(flag.word()).append("` | ").append(flag.words()).append(" |\n");
    }
    page.append("\n## Units\n\n| quantity | units |\n|---|---|\n");
    for (Unit unit : Unit.values()) {
      if (unit == Unit.PACKETS || unit == Unit.ERRORS || unit == Unit.EVENTS) continue;
      page.append("| ").append(Units.quantity(unit)).append(" | `");
      page.append(String.join("` `", Units.signs(unit))).append("` |\n");
    }
    return page.toString();
  }
}
