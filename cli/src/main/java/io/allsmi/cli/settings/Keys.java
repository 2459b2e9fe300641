package io.allsmi.cli.settings;

import io.allsmi.insight.expect.Expectation;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of the program. A new one is a constant here, a place in {@link #TABLE}, and a place
 * in the options of each command that takes it; flag, variable, file key, help and documentation
 * follow.
 *
 * <p>Keys {@code port} and {@code service.*} can never exist: in a Kubernetes namespace with a
 * service called {@code allsmi} every container finds {@code ALLSMI_PORT} and {@code
 * ALLSMI_SERVICE_HOST} in its environment, set to something else.
 */
public final class Keys {
  /** Which configuration file is read. */
  public static final Setting<Path> CONFIG =
      Setting.outsideFile(
          "config",
          new PathType("FILE", "the path of a file"),
          "Read settings from this file instead of ~/.config/allsmi/config.toml");

  /** The time between two readings. */
  public static final Setting<Duration> INTERVAL =
      Setting.of(
              "interval",
              new DurationType(Duration.ofMillis(100), Duration.ofHours(1)),
              "Time between two readings")
          .or(Duration.ofSeconds(2))
          .as("-i");

  /** How long a command that ends by itself waits for a source. */
  public static final Setting<Duration> TIMEOUT =
      Setting.of(
              "timeout",
              new DurationType(Duration.ofMillis(10), Duration.ofHours(1)),
              "Time to wait for a source before it is reported late")
          .or(Duration.ofSeconds(5));

  /** Which devices are read and shown; none given means all. */
  public static final Setting<List<String>> DEVICES =
      Setting.of(
          "devices",
          new ListType<>("DEVICE,...", new DeviceType()),
          "Only these devices: an index, a device name, a uuid or its beginning, or vendor=, kind=,"
              + " model=, uuid=, pci=");

  /** Which devices should be there. */
  public static final Setting<List<Expectation>> EXPECT =
      Setting.of(
          "expect",
          new ListType<>("KIND=COUNT,...", new ExpectationType()),
          "Devices that should be there, as in gpu=8: a missing one is a finding and a metric");

  /** Which collectors run; none given means all. */
  public static final Setting<List<String>> COLLECTORS =
      Setting.of(
          "collectors",
          new ListType<>("NAME,...", new CollectorNameType()),
          "Only these collectors; with a minus all but these, as in --collectors=-processes");

  /** Where the files of the machine begin. */
  public static final Setting<Path> ROOT =
      Setting.of(
              "root",
              new PathType("DIR", "the path of a folder"),
              "Read /proc and /sys below this folder: a host's, mounted into a container")
          .or(Path.of("/"));

  /** For how long SIGUSR1 lets go of drivers. */
  public static final Setting<Duration> PAUSE =
      Setting.of(
              "pause",
              new DurationType(Duration.ofSeconds(1), Duration.ofHours(1)),
              "Time for which the signal USR1 lets go of drivers, for a reset or another partition")
          .or(Duration.ofMinutes(1));

  /** The colours of the screen. */
  public static final Setting<Theme> THEME =
      Setting.of(
              "theme", new ChoiceType<>("THEME", List.of(Theme.values())), "Colours of the screen")
          .or(Theme.AUTO);

  /** Whether the screen keeps to ASCII; absent: the locale decides. */
  public static final Setting<Boolean> ASCII =
      Setting.of(
          "ascii",
          new BooleanType(),
          "Draw with ASCII characters only; by default the locale decides");

  /** What graphs and frames are drawn with. */
  public static final Setting<String> SYMBOLS =
      Setting.of(
              "symbols",
              new WordType("SYMBOLS", "auto", "braille", "block", "ascii"),
              "What graphs and frames are drawn with; auto asks the locale")
          .or("auto");

  /** How many colours the screen uses. */
  public static final Setting<String> COLORS =
      Setting.of(
              "colors",
              new WordType("COLORS", "auto", "truecolor", "256", "16", "none"),
              "How many colours the screen uses; auto asks the terminal and honours NO_COLOR")
          .or("auto");

  /** Whether the mouse works on the screen. */
  public static final Setting<Boolean> MOUSE =
      Setting.of(
              "mouse",
              new BooleanType(),
              "Take clicks and the wheel; without, the terminal selects text as usual")
          .or(true);

  /** Whether nothing may be changed from the screen. */
  public static final Setting<Boolean> READONLY =
      Setting.of("readonly", new BooleanType(), "Send no signals to processes from the screen")
          .or(false);

  /** The panels of the overview; none given means all. */
  public static final Setting<List<String>> PANELS =
      Setting.of(
          "panels",
          new ListType<>(
              "PANEL,...",
              new WordType("PANEL", "host", "devices", "graphs", "processes", "problems")),
          "Show only these panels of the overview");

  /** The columns of the devices; none given means all. */
  public static final Setting<List<String>> DEVICE_COLUMNS =
      Setting.of(
          "device-columns",
          new ListType<>(
              "COLUMN,...",
              new WordType(
                  "COLUMN",
                  "device",
                  "model",
                  "util",
                  "history",
                  "tensor",
                  "dram",
                  "memory",
                  "temp",
                  "power",
                  "of limit",
                  "clock",
                  "owner",
                  "state")),
          "Show only these columns of the devices, as far as they fit, in this order");

  /** The columns of the processes; none given means all. */
  public static final Setting<List<String>> PROCESS_COLUMNS =
      Setting.of(
          "process-columns",
          new ListType<>(
              "COLUMN,...",
              new WordType(
                  "COLUMN",
                  "pid",
                  "user",
                  "device",
                  "util",
                  "memory",
                  "cpu",
                  "host mem",
                  "age",
                  "name",
                  "container")),
          "Show only these columns of the processes, as far as they fit, in this order");

  /** From where on a device's utilization is trouble. */
  public static final List<Setting<Double>> UTILIZATION_LEVELS =
      levels("utilization", "a device is busy for this share of the time", Double.NaN, Double.NaN);

  /** From where on a device's memory is. */
  public static final List<Setting<Double>> MEMORY_LEVELS =
      levels("memory", "this share of a device's memory is used", 0.97, Double.NaN);

  /** From where on a device's power is. */
  public static final List<Setting<Double>> POWER_LEVELS =
      levels("power", "a device draws this share of its power limit", Double.NaN, Double.NaN);

  /** From where on a filesystem is. */
  public static final List<Setting<Double>> FILESYSTEM_LEVELS =
      levels("filesystem", "this share of a filesystem is used", 0.9, 0.98);

  /** From where on a device's temperature is: degrees left. */
  public static final List<Setting<Double>> TEMPERATURE_LEVELS =
      levels(
          "temperature", "so many degrees are left before the device slows itself down", 10d, 0d);

  /** The least important message that is logged. */
  public static final Setting<Level> LOG_LEVEL =
      Setting.of(
              "log.level",
              new ChoiceType<>(
                  "LEVEL",
                  List.of(
                      Level.OFF, Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG, Level.TRACE)),
              "Log messages of this weight and above")
          .or(Level.WARNING);

  /** How a log line is written. */
  public static final Setting<LogFormat> LOG_FORMAT =
      Setting.of(
              "log.format",
              new ChoiceType<>("FORMAT", List.of(LogFormat.values())),
              "How a log line is written")
          .or(LogFormat.LOGFMT);

  /** Where the log goes; absent: the standard error output. */
  public static final Setting<Path> LOG_FILE =
      Setting.of(
          "log.file",
          new PathType("FILE", "the path of a file"),
          "Append the log to this file instead of the standard error output");

  /** The settings that every command takes. */
  public static final List<Setting<?>> COMMON =
      joined(
          List.of(CONFIG, ROOT, COLLECTORS, DEVICES, EXPECT),
          MockKeys.ALL,
          List.of(LOG_LEVEL, LOG_FORMAT, LOG_FILE));

  private static final List<Setting<?>> GENERAL =
      List.of(
          INTERVAL,
          TIMEOUT,
          DEVICES,
          EXPECT,
          COLLECTORS,
          ROOT,
          PAUSE,
          THEME,
          COLORS,
          SYMBOLS,
          ASCII,
          MOUSE,
          READONLY,
          PANELS,
          DEVICE_COLUMNS,
          PROCESS_COLUMNS,
          UTILIZATION_LEVELS.getFirst(),
          UTILIZATION_LEVELS.getLast(),
          MEMORY_LEVELS.getFirst(),
          MEMORY_LEVELS.getLast(),
          POWER_LEVELS.getFirst(),
          POWER_LEVELS.getLast(),
          FILESYSTEM_LEVELS.getFirst(),
          FILESYSTEM_LEVELS.getLast(),
          TEMPERATURE_LEVELS.getFirst(),
          TEMPERATURE_LEVELS.getLast(),
          LOG_LEVEL,
          LOG_FORMAT,
          LOG_FILE,
          CONFIG);

  /** All of them. */
  public static final SettingTable TABLE =
      new SettingTable(joined(GENERAL, ViewKeys.ALL, ExportKeys.ALL, MockKeys.ALL), List.of());

  private Keys() {}

  @SafeVarargs
  private static List<Setting<?>> joined(List<? extends Setting<?>>... lists) {
    List<Setting<?>> all = new ArrayList<>();
    for (List<? extends Setting<?>> list : lists) all.addAll(list);
    return all;
  }

  /** The two settings of a threshold: {@code warn.memory} and {@code critical.memory}. */
  private static List<Setting<Double>> levels(
      String name, String when, double warning, double critical) {
    boolean degrees = name.equals("temperature");
    LevelType type =
        degrees
            ? new LevelType(LevelType.Unit.DEGREES, 100)
            : new LevelType(LevelType.Unit.PERCENT, 2);
    return List.of(
        Setting.of("warn." + name, type, "Colour as a warning when " + when).or(warning),
        Setting.of("critical." + name, type, "Colour as critical when " + when).or(critical));
  }
}
