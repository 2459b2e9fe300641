package io.allsmi.bench;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.insight.view.NodeWatch;
import io.allsmi.model.Snapshot;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.PageScreen;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a tick of eight GPUs costs on its way to each face, warm, on the compiler that the launcher
 * uses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"})
public class Faces {
  private final EightGpus node = new EightGpus();
  private final Derivation derivation = new Derivation(Derive.core(), 2);
  private final ExpositionWriter text = new ExpositionWriter(ExpositionOptions.of("bench"));
  private final Bytes bytes = new Bytes();
  private Snapshot snapshot = node.next();
  private FleetView view = FleetView.of(NodeWatch.of(Derive.core(), 2).next(snapshot));

  /** Ten minutes of history, so that graphs have what they usually draw. */
  @Setup
  public void tenMinutes() {
    NodeWatch watch = NodeWatch.of(Derive.core(), 2);
    NodeView last = watch.next(node.next());
    for (int tick = 0; tick < 300; tick++) last = watch.next(node.next());
    view = FleetView.of(last);
    snapshot = last.snapshot();
  }

  @Benchmark
  public Snapshot derive() {
    return derivation.next(node.next());
  }

  @Benchmark
  public int json() {
    bytes.clear();
    SnapshotJson.write(snapshot, JsonOptions.ALL, bytes);
    return bytes.size();
  }

  @Benchmark
  public int prometheus() {
    bytes.clear();
    text.write(snapshot, bytes);
    return bytes.size();
  }

  @Benchmark
  public Canvas frame200x50() {
    UiOptions options = UiOptions.of(Glyphs.BRAILLE, 2);
    return PageScreen.render(OverviewPage.start(), Scene.of(view, options), new Size(200, 50));
  }
}
