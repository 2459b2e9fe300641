package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.cluster.ClusterView;
import io.allsmi.tui.device.SampleDevices;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleFleet;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.svg.CanvasSvg;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in the documentation are the screens as they are drawn, of a made-up node. */
class PicturesTest {
  private static final Path DOCS = Path.of("../docs");

  /** In place of a number of GPUs: the node with a device of each kind. */
  private static final int MIXED = -1;

  /** To this a number of nodes is added in place of a number of GPUs. */
  private static final int FLEET = 1_000_000;

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("local-8-gpus", "Eight GPUs at work, one of them hot", 8, 120, 40),
          new Shot("local-8-gpus-80x24", "The same where room is scarce", 8, 80, 24),
          new Shot("local-8-gpus-200x60", "The same where there is room", 8, 200, 60),
          new Shot("local-no-gpu", "A machine without an accelerator shows its host", 0, 120, 32),
          new Shot("local-no-gpu-80x24", "The same in 80 columns", 0, 80, 24),
          new Shot("local-1-gpu", "One GPU", 1, 120, 40),
          new Shot("local-1-gpu-80x24", "One GPU in 80 columns", 1, 80, 24),
          new Shot("local-64-gpus", "Sixty-four GPUs", 64, 120, 40),
          new Shot("local-64-gpus-200x60", "The same with more room", 64, 200, 60),
          new Shot("local-8-gpus-light", "Light", 8, 120, 40).theme("light"),
          new Shot("local-8-gpus-contrast", "High contrast", 8, 120, 40).theme("contrast"),
          new Shot("local-8-gpus-colorblind", "Without red and green", 8, 120, 40)
              .theme("colorblind"),
          new Shot("local-8-gpus-mono", "Without colours", 8, 120, 40).theme("mono"),
          new Shot("local-8-gpus-blocks", "Without braille", 8, 120, 40).glyphs(Glyphs.BLOCK),
          new Shot("local-8-gpus-ascii", "ASCII, without colours", 8, 120, 40)
              .theme("mono")
              .glyphs(Glyphs.ASCII),
          new Shot("local-8-gpus-ascii-80x24", "The same in 80 columns", 8, 80, 24)
              .theme("mono")
              .glyphs(Glyphs.ASCII),
          new Shot("device", "The page of a device (Enter)", MIXED, 120, 40).keys("~"),
          new Shot("device-80x24", "The same in 80 columns", MIXED, 80, 24).keys("~"),
          new Shot("device-200x60", "The same where there is room", MIXED, 200, 60).keys("~"),
          new Shot("device-light", "The same, light", MIXED, 120, 40).keys("~").theme("light"),
          new Shot("readings", "Every reading of a device (E)", MIXED, 120, 40).keys("~E"),
          new Shot("settings", "Settings (F2)", 8, 120, 40).keys("ojj"),
          new Shot("settings-80x24", "The same in 80 columns", 8, 80, 24).keys("ojj"),
          new Shot("settings-light", "The same, light", 8, 120, 40).keys("o").theme("light"),
          new Shot("help", "The keys (?)", 8, 120, 40).keys("?"),
          new Shot("help-80x24", "The same in 80 columns", 8, 80, 24).keys("?"),
          new Shot("cluster", "300 nodes at a glance (allsmi view)", FLEET + 300, 120, 40),
          new Shot("cluster-200x60", "A cell for each device", FLEET + 300, 200, 60).keys("}}}"),
          new Shot("cluster-80x24", "Where room is scarce", FLEET + 300, 80, 24),
          new Shot("cluster-10000", "10,000 nodes, 80,000 devices", FLEET + 10_000, 200, 60),
          new Shot("cluster-light", "300 nodes, light", FLEET + 300, 120, 40).theme("light"),
          new Shot("cluster-colorblind", "Without red and green", FLEET + 300, 120, 40)
              .theme("colorblind"),
          new Shot("cluster-ascii-80x24", "ASCII, without colours", FLEET + 300, 80, 24)
              .theme("mono")
              .glyphs(Glyphs.ASCII),
          new Shot("cluster-racks", "Grouped by rack (g)", FLEET + 300, 120, 24)
              .keys(":nodes~:group rack~"),
          new Shot("cluster-devices", "All devices, the hottest first", FLEET + 300, 120, 24)
              .keys(":devices~:sort temp~"),
          new Shot("cluster-node", "The page of a node (Enter)", FLEET + 300, 120, 40)
              .keys(":node gx-014~"),
          new Shot("cluster-node-down", "Of a node that is down", FLEET + 300, 120, 40)
              .keys(":node gx-119~"));

  /**
   * A picture.
   *
   * @param keys pressed before; {@code ~} is Enter, a closing brace is Right
   */
  record Shot(
      String name,
      String caption,
      int gpus,
      int columns,
      int rows,
      String theme,
      Glyphs glyphs,
      String keys) {
    Shot(String name, String caption, int gpus, int columns, int rows) {
      this(name, caption, gpus, columns, rows, "dark", Glyphs.BRAILLE, "");
    }

    Shot theme(String other) {
      return new Shot(name, caption, gpus, columns, rows, other, glyphs, keys);
    }

    Shot glyphs(Glyphs other) {
      return new Shot(name, caption, gpus, columns, rows, theme, other, keys);
    }

    Shot keys(String pressed) {
      return new Shot(name, caption, gpus, columns, rows, theme, glyphs, pressed);
    }

    @Override
    public String toString() {
      return name;
    }

    String svg() {
      UiOptions options = UiOptions.of(glyphs, 2).withTheme(theme);
      PagedView view = gpus >= FLEET ? cluster(options) : local(options);
      Size size = new Size(columns, rows);
      Canvas canvas = view.render(size);
      for (int i = 0; i < keys.length(); i++) {
        View.Reaction _ = view.on(key(keys.charAt(i)));
        canvas = view.render(size);
      }
      return CanvasSvg.of(canvas, Theme.named(theme).orElseThrow());
    }

    private static Input.Key key(char c) {
      return switch (c) {
        case '~' -> Input.Key.of(KeyName.ENTER);
        case '}' -> Input.Key.of(KeyName.RIGHT);
        default -> Input.Key.of(c);
      };
    }

    private PagedView local(UiOptions options) {
      FleetView fleet = gpus == MIXED ? SampleDevices.get() : SampleNode.withGpus(gpus);
      return new LocalView(fleet, options, effect -> {}, fleet::at);
    }

    private PagedView cluster(UiOptions options) {
      FleetView fleet = SampleFleet.ofNodes(gpus - FLEET);
      return new ClusterView(fleet, options.withInterval(3), effect -> {}, fleet::at);
    }
  }

  static Stream<Shot> shots() {
    return SHOTS.stream();
  }

  @ParameterizedTest
  @MethodSource("shots")
  void areTheScreens(Shot shot) throws IOException {
    keep(DOCS.resolve("pictures/" + shot.name() + ".svg"), shot.svg());
  }

  @Test
  void areAllOnOnePage() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (Shot shot : SHOTS) {
      page.append("\n## ").append(shot.caption()).append("\n\n");
      page.append(shot.columns()).append(" × ").append(shot.rows());
      page.append(", theme `").append(shot.theme()).append("`, symbols `");
      page.append(shot.glyphs().name().toLowerCase(Locale.ROOT)).append("`\n\n![");
      page.append(shot.caption()).append("](pictures/").append(shot.name()).append(".svg)\n");
    }
    keep(DOCS.resolve("screens.md"), page.toString());
  }

  @Test
  void noOtherPictureIsLeftBehind() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(DOCS.resolve("pictures"))) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    List<String> wanted = SHOTS.stream().map(shot -> shot.name() + ".svg").toList();
    assertThat(names).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void keep(Path file, String text) throws IOException {
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, text);
    assertThat(text)
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` draws it anew")
        .isEqualTo(Files.readString(file));
  }

  private static final String HEAD =
      """
      # Screens

      What `allsmi` shows, of a made-up node and of a made-up fleet. A test draws these pictures as the program draws its screen,
      so they are how it looks; `allsmi --svg FILE --size 120x40 --page overview` draws one of your machine.
      """;
}
