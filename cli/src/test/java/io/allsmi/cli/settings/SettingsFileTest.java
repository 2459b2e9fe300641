package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.failure.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path home = Path.of("");

  private Map<String, String> environment() {
    return Map.of("HOME", home.toString());
  }

  private Path usual() {
    return home.resolve(".config/allsmi/config.toml");
  }

  private Path given(String text) throws IOException {
    Files.createDirectories(usual().getParent());
    return Files.writeString(usual(), text);
  }

  private SettingsFile open() {
    Settings settings =
        new SettingsResolver(Keys.TABLE, environment(), BrokenFile.REPORT)
            .resolve(Keys.TABLE.settings(), Map.of());
    return SettingsFile.of(settings, environment());
  }

  @Test
  void aFileThatDoesNotExistIsMadeWithItsFolders() {
    SettingsFile file = open();
    file.set(Keys.THEME, Theme.LIGHT);
    file.write();
    assertThat(usual()).hasContent("theme = \"light\"\n");
  }

  @Test
  void whatIsAsItWasIsNotWritten() throws IOException {
    given("theme = \"light\"\n");
    SettingsFile file = open();
    file.set(Keys.THEME, Theme.LIGHT);
    file.set(Keys.MOUSE, true);
    assertThat(file.isChanged()).isFalse();
  }

  @Test
  void commentsAndUnknownKeysSurvive() throws IOException {
    given("# mine\nteam = \"blue\" # unknown\n\n[warn]\n# hot\nmemory = 0.5\n");
    SettingsFile file = open();
    file.set(Keys.MEMORY_LEVELS.getFirst(), 0.8);
    file.set(Keys.PANELS, List.of("host", "devices"));
    file.set(Keys.MOUSE, false);
    file.write();
    assertThat(usual())
        .hasContent(
            """
            # mine
            team = "blue" # unknown
            panels = ["host", "devices"]
            mouse = false

            [warn]
            # hot
            memory = "80%"
            """);
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    given("");
    SettingsFile file = open();
    file.set(Keys.POWER_LEVELS.getLast(), 1.05);
    file.set(Keys.MEMORY_LEVELS.getFirst(), Double.NaN);
    file.set(Keys.COLORS, "256");
    file.write();
    SettingsFile again = open();
    assertThat(again.get(Keys.POWER_LEVELS.getLast())).contains(1.05);
    assertThat(again.get(Keys.MEMORY_LEVELS.getFirst())).contains(Double.NaN);
    assertThat(again.get(Keys.COLORS)).contains("256");
  }

  @Test
  void aFileThatIsNoTomlIsNotTouched() throws IOException {
    Path path = given("theme = \n");
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.line()).startsWith("not saved: mend " + path + ":1:"));
    assertThat(path).hasContent("theme = \n");
  }

  @Test
  void aWrongValueIsReplaced() throws IOException {
    given("theme = \"pink\"\n");
    SettingsFile file = open();
    file.set(Keys.THEME, Theme.LIGHT);
    file.write();
    assertThat(usual()).hasContent("theme = \"light\"\n");
  }

  @Test
  void whatOnlyAPersonCanChangeIsRefused() throws IOException {
    String text = "warn = { memory = 0.5 }\n";
    given(text);
    SettingsFile file = open();
    file.set(Keys.POWER_LEVELS.getFirst(), 0.9);
    assertThatThrownBy(file::write)
        .isInstanceOfSatisfying(
            UserError.class, e -> assertThat(e.line()).contains("only a person can change"));
    assertThat(usual()).hasContent(text);
  }

  @Test
  void aLinkStaysALinkAndPermissionsStay() throws IOException {
    Path kept = Files.writeString(home.resolve("dotfile.toml"), "mouse = true\n");
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));
    Files.createDirectories(usual().getParent());
    Files.createSymbolicLink(usual(), kept);
    SettingsFile file = open();
    file.set(Keys.MOUSE, false);
    file.write();
    assertThat(usual()).isSymbolicLink();
    assertThat(kept).hasContent("mouse = false\n");
    assertThat(Files.getPosixFilePermissions(kept))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
  }

  @Test
  void aFolderThatCannotBeMadeIsOneLine() throws IOException {
    Files.writeString(home.resolve(".config"), "a file");
    SettingsFile file = open();
    file.set(Keys.MOUSE, false);
    assertThatThrownBy(file::write)
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.line()).startsWith("cannot write " + usual()).doesNotContain("\n"));
  }
}
