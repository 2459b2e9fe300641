package io.allsmi.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files are what is made here, and each panel says what a reader needs. */
class DashboardsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("allsmi.checkout"), "docs", "grafana");
  private static final Pattern LABEL = Pattern.compile("\\{\\{([a-z_]+)}}");

  static List<Board> boards() {
    return Boards.all();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void theFileIsWhatIsMadeHere(Board board) throws IOException {
    Path file = FOLDER.resolve(board.file() + ".json");
    String json = BoardJson.of(board);
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, json);
    assertThat(Files.readString(file))
        .as("%s; mvn -pl cli test -Dallsmi.update=true writes it anew", file)
        .isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyPanelExplainsItselfAndItsAbsence(Board board) {
    Set<String> titles = new HashSet<>();
    for (Panel panel : board.panels()) {
      boolean once = titles.add(panel.kind + " " + panel.title);
      assertThat(once).as("'%s' is there once", panel.title).isTrue();
      if (panel.kind == Panel.Kind.ROW) continue;
      assertThat(panel.description).as(panel.title).isNotBlank();
      assertThat(panel.absent).as(panel.title).isNotBlank();
      assertThat(panel.queries).as(panel.title).isNotEmpty();
    }
  }

  /** In a cluster a line that is called "GPU 0" says nothing. */
  @ParameterizedTest
  @MethodSource("boards")
  void everyLegendOfADeviceNamesItsHost(Board board) {
    for (Panel panel : board.panels()) {
      if (panel.kind != Panel.Kind.LINES && panel.kind != Panel.Kind.STATES) continue;
      for (Panel.Query query : panel.queries) {
        boolean ofDevice =
            LABEL.matcher(query.legend()).find() && query.legend().contains("device");
        if (ofDevice) assertThat(query.legend()).as(panel.title).contains("{{instance}}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panelsDoNotOverlap(Board board) {
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < board.panels().size(); i++) {
      Panel panel = board.panels().get(i);
      Board.Place place = board.places().get(i);
      assertThat(place.x() + panel.width).isLessThanOrEqualTo(24);
      for (int x = place.x(); x < place.x() + panel.width; x++) {
        for (int y = place.y(); y < place.y() + panel.height; y++) {
          assertThat(taken.add(1000 * y + x)).as(panel.title).isTrue();
        }
      }
    }
  }
}
