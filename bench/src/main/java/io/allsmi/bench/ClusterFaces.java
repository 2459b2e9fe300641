package io.allsmi.bench;

import io.allsmi.tui.canvas.Canvas;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Frames of 10,000 nodes with eight GPUs each, warm, on the compiler that the launcher uses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1500m"})
public class ClusterFaces {
  private final ClusterPaints overview = new ClusterPaints("nvidia-h100:8", 10_000, 10);
  private final ClusterPaints devices = new ClusterPaints("nvidia-h100:8", 10_000, 10);

  public ClusterFaces() {
    devices.type(":devices~");
  }

  @Benchmark
  public Canvas frame200x60() {
    return overview.frame();
  }

  @Benchmark
  public Canvas anotherMeasure() {
    return overview.press('m');
  }

  @Benchmark
  public Canvas devicesInAnotherOrder() {
    return devices.press('>');
  }
}
