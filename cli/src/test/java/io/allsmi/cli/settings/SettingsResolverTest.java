package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Origin.Place;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsResolverTest {
  private static final List<Setting<?>> ALL = Keys.TABLE.settings();

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<Option<?>, List<String>> flags = new HashMap<>();

  @BeforeEach
  void emptyHome() {
    environment.put("HOME", home.toString());
  }

  @Test
  void withoutAnythingTheDefaultsHold() {
    Settings settings = resolve(BrokenFile.REFUSE);
    assertThat(settings.get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.find(Keys.LOG_FILE)).isEmpty();
    assertThat(settings.origin(Keys.INTERVAL)).isEqualTo(Origin.DEFAULT);
    assertThat(settings.isGiven(Keys.INTERVAL)).isFalse();
    assertThat(settings.file()).isEmpty();
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void flagWinsOverEnvironmentWinsOverFileWinsOverDefault() throws IOException {
    Path file = write("interval = \"3s\"\n");
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(3));
    assertThat(resolve(BrokenFile.REFUSE).origin(Keys.INTERVAL))
        .isEqualTo(new Origin(Place.FILE, file + ":1:12"));

    environment.put("ALLSMI_INTERVAL", "4s");
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(4));
    assertThat(resolve(BrokenFile.REFUSE).origin(Keys.INTERVAL))
        .isEqualTo(new Origin(Place.ENVIRONMENT, "ALLSMI_INTERVAL"));

    flags.put(Keys.INTERVAL, List.of("5s", "6s"));
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(6));
    assertThat(resolve(BrokenFile.REFUSE).origin(Keys.INTERVAL))
        .isEqualTo(new Origin(Place.FLAG, "--interval"));
  }

  @Test
  void anEmptyVariableIsNotSet() {
    environment.put("ALLSMI_INTERVAL", "");
    environment.put("ALLSMI_CONFIG", "");
    assertThat(resolve(BrokenFile.REFUSE).isGiven(Keys.INTERVAL)).isFalse();
  }

  @Test
  void tablesAndDottedKeysAreTheSame() throws IOException {
    write("[log]\nlevel = \"debug\"\n");
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.LOG_LEVEL)).isEqualTo(Level.DEBUG);
    write("log.level = \"info\"\n");
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.LOG_LEVEL)).isEqualTo(Level.INFO);
  }

  @Test
  void theConfigurationFolderOfTheDesktopIsHonoured() throws IOException {
    write("interval = \"3s\"\n");
    Path other = Files.createDirectories(home.resolve("other/allsmi"));
    Files.writeString(other.resolve("config.toml"), "interval = \"7s\"\n");
    environment.put("XDG_CONFIG_HOME", home.resolve("other").toString());
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(7));
    environment.put("XDG_CONFIG_HOME", "other");
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aNamedFileReplacesTheUsualOne() throws IOException {
    write("interval = \"3s\"\n");
    Path named = Files.writeString(home.resolve("mine.toml"), "interval = \"8s\"\n");
    environment.put("ALLSMI_CONFIG", named.toString());
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(8));
    assertThat(resolve(BrokenFile.REFUSE).file()).contains(named);

    Path flagged = Files.writeString(home.resolve("flag.toml"), "interval = \"9s\"\n");
    flags.put(Keys.CONFIG, List.of(flagged.toString()));
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void aNamedFileMustExist() {
    flags.put(Keys.CONFIG, List.of("/nonexistent/a.toml"));
    assertUsage(() -> resolve(BrokenFile.REPORT), "--config: /nonexistent/a.toml: no such file");
  }

  @Test
  void theNullDeviceIsAnEmptyFile() {
    flags.put(Keys.CONFIG, List.of("/dev/null"));
    assertThat(resolve(BrokenFile.REFUSE).isGiven(Keys.INTERVAL)).isFalse();
  }

  @Test
  void aWrongFlagOrVariableIsNamed() {
    environment.put("ALLSMI_INTERVAL", "soon");
    assertUsage(
        () -> resolve(BrokenFile.REPORT),
        "ALLSMI_INTERVAL: 'soon' is not a duration such as 500ms, 2s or 1m30s");
    flags.put(Keys.INTERVAL, List.of("later"));
    assertUsage(
        () -> resolve(BrokenFile.REPORT),
        "--interval: 'later' is not a duration such as 500ms, 2s or 1m30s");
  }

  @Test
  void aVariableThatLooksMistypedIsAWarning() {
    environment.put("ALLSMI_INTERVL", "1s");
    environment.put("ALLSMI_JAVA_HOME", "/opt/java");
    environment.put("ALLSMI_PORT", "tcp://10.0.0.1:9100");
    assertThat(resolve(BrokenFile.REFUSE).warnings())
        .containsExactly("ALLSMI_INTERVL is no setting (did you mean ALLSMI_INTERVAL?)");
  }

  static Stream<Path> brokenFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/configs/broken"))) {
      return files.sorted().toList().stream();
    }
  }

  /** Each file begins with a comment that holds what is said about it after its path. */
  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenFileIsRefusedWithItsPlace(Path file) throws IOException {
    String expected = Files.readAllLines(file).getFirst().substring(2);
    flags.put(Keys.CONFIG, List.of(file.toString()));
    assertUsage(() -> resolve(BrokenFile.REFUSE), file + ":" + expected);
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aBrokenFileIsReportedToAPerson(Path file) throws IOException {
    String expected = Files.readAllLines(file).getFirst().substring(2).replaceAll(" \\(and.*", "");
    flags.put(Keys.CONFIG, List.of(file.toString()));
    assertThat(resolve(BrokenFile.REPORT).warnings().getFirst()).isEqualTo(file + ":" + expected);
  }

  @Test
  void forAPersonTheRightPartOfABrokenFileCounts() throws IOException {
    write("interval = \"3s\"\ntheme = \"pink\"\n");
    Settings settings = resolve(BrokenFile.REPORT);
    assertThat(settings.get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.get(Keys.THEME)).isEqualTo(Theme.AUTO);
    assertThat(settings.warnings()).hasSize(1);
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = write("");
    Files.write(file, new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
    assertUsage(() -> resolve(BrokenFile.REFUSE), file + ": cannot be read: it is not UTF-8 text");
    Files.write(file, new byte[ConfigFile.LARGEST_BYTES + 1]);
    assertUsage(
        () -> resolve(BrokenFile.REFUSE), file + ": cannot be read: it is larger than 64 KB");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/allsmi/config.toml"));
    assertUsage(() -> resolve(BrokenFile.REFUSE), folder + ": cannot be read: it is a folder");
    assertThat(resolve(BrokenFile.REPORT).warnings()).hasSize(1);
  }

  @Test
  void aByteOrderMarkIsNoMistake() throws IOException {
    Path file = write("");
    Files.write(file, "\uFEFFinterval = 3\n".getBytes(StandardCharsets.UTF_8));
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.INTERVAL)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aKnownTableMayBeEmpty() throws IOException {
    write("[log]\n# level = \"debug\"\n");
    assertThat(resolve(BrokenFile.REFUSE).get(Keys.LOG_LEVEL)).isEqualTo(Level.WARNING);
  }

  @Test
  void anOldKeyFailsWithItsNewName() throws IOException {
    Setting<Duration> interval = Keys.INTERVAL;
    SettingTable table =
        new SettingTable(
            List.of(interval),
            List.of(
                new Defunct("refresh", "interval"), new Defunct("fast", "there is one speed now")));
    Path file = write("refresh = 3\n");
    assertUsage(
        () -> resolve(table, BrokenFile.REFUSE), file + ":1:1: refresh is now called interval");
    write("fast = true\n");
    assertUsage(
        () -> resolve(table, BrokenFile.REFUSE),
        file + ":1:1: fast is gone: there is one speed now");
    write("");
    environment.put("ALLSMI_REFRESH", "3");
    assertUsage(
        () -> resolve(table, BrokenFile.REPORT),
        "ALLSMI_REFRESH: the setting refresh is now called interval");
  }

  private Settings resolve(BrokenFile policy) {
    return resolve(Keys.TABLE, policy);
  }

  private Settings resolve(SettingTable table, BrokenFile policy) {
    return new SettingsResolver(table, environment, policy).resolve(ALL, flags);
  }

  private Path write(String text) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/allsmi"));
    return Files.writeString(folder.resolve("config.toml"), text);
  }

  private static void assertUsage(ThrowingCallable call, String line) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(line);
  }
}
