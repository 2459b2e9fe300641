package io.allsmi.collectors.nvml;

import com.sun.jna.NativeLibrary;
import io.allsmi.collectors.fixture.FixturePlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fake {@code libnvidia-ml.so.1} of a test's own, and the controls of it. What it answers stands
 * in a script, whose language {@code src/test/c/nvml/script.h} explains; scenarios of whole
 * machines are in {@code resources/nvml/scenarios}.
 *
 * <pre>{@code
 * try (FakeNvml nvml = FakeNvml.scenario(temporary, "r550-h100")) {
 *   nvml.time(0);
 *   nvml.add("gpu3 lost at 8s", "gpu* fail nvmlDeviceGetSerial 4");
 *   Platform machine = nvml.platform();
 * }
 * }</pre>
 *
 * The loader gives one handle for one file, so each test has a copy, in a folder of its own.
 */
public final class FakeNvml implements AutoCloseable {
  /** The name by which the driver's library is asked for. */
  public static final String NAME = "libnvidia-ml.so.1";

  private static final Path SCENARIOS = Path.of("src/test/resources/nvml/scenarios");

  private final Path folder;
  private final Path library;
  private final Path script;
  private final NativeLibrary controls;

  private FakeNvml(Path folder, String text) {
    this.folder = folder;
    library = folder.resolve(NAME);
    script = folder.resolve(NAME + ".script");
    try {
      Files.createDirectories(folder);
      Files.writeString(script, text);
      Files.copy(FakeNvmlBuild.of(script), library);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    controls = NativeLibrary.getInstance(library.toString());
    checkScript();
  }

  /**
   * A machine of the scenarios.
   *
   * @param folder an empty one; the library and its script come into it
   * @param more lines that come after those of the scenario and win over them; {@code absent} is
   *     heeded here and not in {@link #add}
   */
  public static FakeNvml scenario(Path folder, String name, String... more) {
    try {
      String text = Files.readString(SCENARIOS.resolve(name));
      return new FakeNvml(folder, text + String.join("\n", more) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A machine of these lines alone. */
  public static FakeNvml script(Path folder, String... lines) {
    return new FakeNvml(folder, String.join("\n", lines) + "\n");
  }

  /** The library's file. */
  public Path library() {
    return library;
  }

  /** A Linux machine that finds the library; its files are below {@code root} in the folder. */
  public FixturePlatform platform() {
    return FixturePlatform.at(folder.resolve("root")).library(NAME, library.toString());
  }

  /** Adds lines, which win over those before, while the library goes on being used. */
  public FakeNvml add(String... lines) {
    try {
      return replace(Files.readString(script) + String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it another machine while the library goes on being used. */
  public FakeNvml replace(String text) {
    try {
      Files.writeString(script, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checkScript();
    return this;
  }

  private void checkScript() {
    if (integer("fake_nvml_reload") == 0) return;
    throw new IllegalArgumentException(
        controls.getFunction("fake_nvml_script_error").invokeString(new Object[0], false));
  }

  /**
   * Stops its clock at so many seconds after the first {@code nvmlInit}; negative lets it run. The
   * wall clock is then {@link FixturePlatform#START_MILLIS} plus that.
   */
  public FakeNvml time(double seconds) {
    controls.getFunction("fake_nvml_time").invokeVoid(new Object[] {seconds});
    return this;
  }

  /** Lets all calls that hang return, and none hang until the script changes. */
  public void release() {
    controls.getFunction("fake_nvml_release").invokeVoid(new Object[0]);
  }

  /** How many calls hang at this moment. */
  public int hanging() {
    return integer("fake_nvml_hanging");
  }

  /** How often a function was called since the last reset, refused calls too. */
  public long calls(String function) {
    return longOf("fake_nvml_calls", function);
  }

  /** How often any function was called since the last reset. */
  public long calls() {
    return longOf("fake_nvml_calls_total");
  }

  /** Counts calls anew. */
  public void resetCalls() {
    controls.getFunction("fake_nvml_calls_reset").invokeVoid(new Object[0]);
  }

  /** {@code nvmlInit} without {@code nvmlShutdown}. */
  public int openInits() {
    return integer("fake_nvml_open_inits");
  }

  /** Event sets that were not freed. */
  public int openEventSets() {
    return integer("fake_nvml_open_event_sets");
  }

  /** GPM samples that were not freed. */
  public int openSamples() {
    return integer("fake_nvml_open_samples");
  }

  /** Calls that no correct program makes: handles that are none, a second free. */
  public int misuse() {
    return integer("fake_nvml_misuse");
  }

  private int integer(String control) {
    return controls.getFunction(control).invokeInt(new Object[0]);
  }

  private long longOf(String control, Object... arguments) {
    return (long) controls.getFunction(control).invoke(long.class, arguments);
  }

  /** Lets go of what hangs. The library stays loaded: a thread may still be inside it. */
  @Override
  public void close() {
    release();
  }
}
