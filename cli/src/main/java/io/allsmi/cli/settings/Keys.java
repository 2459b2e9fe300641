package io.allsmi.cli.settings;

import io.allsmi.insight.expect.Expectation;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
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
      List.of(CONFIG, ROOT, COLLECTORS, DEVICES, EXPECT, LOG_LEVEL, LOG_FORMAT, LOG_FILE);

  /** All of them. */
  public static final SettingTable TABLE =
      new SettingTable(
          List.of(
              INTERVAL,
              TIMEOUT,
              DEVICES,
              EXPECT,
              COLLECTORS,
              ROOT,
              PAUSE,
              THEME,
              ASCII,
              LOG_LEVEL,
              LOG_FORMAT,
              LOG_FILE,
              CONFIG),
          List.of());

  private Keys() {}
}
