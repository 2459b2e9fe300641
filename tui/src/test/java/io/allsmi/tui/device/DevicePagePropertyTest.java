package io.allsmi.tui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.history.History;
import io.allsmi.insight.history.Recorder;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a node says and whatever is pressed, there is a page and no control character on it. */
class DevicePagePropertyTest {
  private static final double INTERVAL = 2;
  private static final List<Glyphs> GLYPHS = List.of(Glyphs.values());
  private static final List<KeyName> KEYS = List.of(KeyName.values());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anySnapshotHasAPageAtAnySize(long seed) {
    Random random = new Random(seed);
    FleetView view = view(random);
    for (int walk = 0; walk < 4; walk++) {
      Glyphs glyphs = GLYPHS.get(random.nextInt(3));
      Scene scene = Scene.of(view, UiOptions.of(glyphs, INTERVAL)).in(size(random));
      Page page = start(view, random);
      for (int press = 0; press < 12; press++) {
        draw(page, scene, seed);
        page = page.key(key(random), scene).page();
        if (random.nextInt(8) == 0) scene = scene.in(size(random));
      }
    }
  }

  private static void draw(Page page, Scene scene, long seed) {
    Canvas canvas = new Canvas(scene.room(), scene.options().glyphs());
    page.draw(canvas, scene, new Hits());
    page.heading(scene);
    Controls.assertNone(canvas);
    assertThat(canvas.toText()).as("seed " + seed).doesNotContain("NaN", "Infinity");
  }

  private static FleetView view(Random random) {
    RandomNode node = new RandomNode(random);
    Derivation derivation = new Derivation(Derive.core(), INTERVAL);
    Recorder recorder = Recorder.ofTenMinutes(INTERVAL);
    NodeView view = new NodeView(node.next(), History.NONE, NodeState.UP);
    for (int tick = 0; tick < 20; tick++) {
      var snapshot = derivation.next(node.next());
      view = new NodeView(snapshot, recorder.record(snapshot, INTERVAL), NodeState.UP);
    }
    return FleetView.of(view);
  }

  private static Page start(FleetView view, Random random) {
    var devices = view.nodes().getFirst().snapshot().devices();
    String name =
        devices.isEmpty() || random.nextInt(10) == 0
            ? RandomNode.text(random)
            : devices.get(random.nextInt(devices.size())).name();
    return switch (random.nextInt(4)) {
      case 0 -> ReadingsPage.of(name);
      case 1 -> ReadingsPage.ofNode();
      default -> DevicePage.of(name);
    };
  }

  private static Size size(Random random) {
    return random.nextInt(4) == 0
        ? new Size(random.nextInt(12), random.nextInt(6))
        : new Size(random.nextInt(260), random.nextInt(90));
  }

  private static Key key(Random random) {
    KeyName name = KEYS.get(random.nextInt(KEYS.size()));
    if (name != KeyName.CHARACTER && random.nextBoolean()) return Key.of(name);
    return Key.of("eE[]/!jkgGyab漢".codePointAt(random.nextInt(14)));
  }
}
