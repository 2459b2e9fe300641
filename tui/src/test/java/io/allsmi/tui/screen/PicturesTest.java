package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.svg.CanvasSvg;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures in the documentation are the screens as they are drawn, of a made-up node. */
class PicturesTest {
  private static final Path PICTURES = Path.of("../docs/pictures");

  @ParameterizedTest
  @CsvSource({"local-8-gpus, 8, 120, 40", "local-no-gpu, 0, 120, 32"})
  void areTheScreens(String name, int gpus, int columns, int rows) throws IOException {
    Canvas canvas =
        LocalScreen.render(
            OverviewPage.start(),
            Scene.of(SampleNode.withGpus(gpus), UiOptions.of(Glyphs.BRAILLE, 2)),
            new Size(columns, rows));
    String svg = CanvasSvg.of(canvas, Theme.DARK);
    Path file = PICTURES.resolve(name + ".svg");

    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, svg);

    assertThat(svg)
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` draws it anew")
        .isEqualTo(Files.readString(file));
  }
}
