package io.allsmi.cli.monitoring;

import io.allsmi.cli.grafana.BoardPicture;
import io.allsmi.cli.grafana.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws {@code docs/grafana/pictures} anew, which takes five minutes: simulated nodes run, a real
 * Prometheus watches them, and each dashboard is drawn from its answers.
 */
final class DashboardPictures {
  private static final int SECONDS = 300;

  private DashboardPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path pictures = Files.createDirectories(Folders.GRAFANA.resolve("pictures"));
    try (Stand stand = new Stand(Files.createTempDirectory("allsmi-pictures"))) {
      Thread.sleep(1000L * SECONDS);
      write(stand, pictures, new Choice("bad-day", "node-0001", "nvidia1", SECONDS, Stand.STEP));
    }
  }

  /** Writes a picture of each dashboard. */
  static void write(Stand stand, Path pictures, Choice choice) throws Exception {
    BoardPicture.Source source =
        (expression, over) -> Stand.ask(stand.prometheus(), expression, over, choice);
    List<String> drawn = BoardPicture.all(source, choice);
    for (int i = 0; i < drawn.size(); i += 2) {
      Files.writeString(pictures.resolve(drawn.get(i)), drawn.get(i + 1));
    }
  }
}
