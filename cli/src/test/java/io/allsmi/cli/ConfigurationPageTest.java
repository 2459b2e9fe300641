package io.allsmi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Setting;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps docs/configuration.md; {@code mvn test -Dallsmi.update=true} writes it anew. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void thePageSaysWhatTheTableSays() throws IOException {
    String wanted = page();
    if (Boolean.getBoolean("allsmi.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, wanted);
    }
    assertThat(PAGE).as("run mvn test -Dallsmi.update=true").hasContent(wanted);
  }

  @Test
  void itsExampleIsAFileThatIsTaken(@TempDir Path folder) throws IOException {
    String block = HEAD.substring(HEAD.indexOf("```toml\n") + 8, HEAD.lastIndexOf("```"));
    Path file = Files.writeString(folder.resolve("config.toml"), block);
    Settings settings =
        new SettingsResolver(Keys.TABLE, Map.of(), BrokenFile.REFUSE)
            .resolve(Keys.TABLE.settings(), Map.of(Keys.CONFIG, List.of(file.toString())));
    assertThat(settings.isGiven(Keys.LOG_FILE)).isTrue();
    assertThat(settings.warnings()).isEmpty();
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Setting<?> setting : Keys.TABLE.settings()) section(page, setting);
    return page.toString();
  }

  private static <T> void section(StringBuilder page, Setting<T> setting) {
    page.append("\n## `").append(setting.key()).append("`\n\n");
    page.append(setting.help()).append(".\n\n");
    page.append("| | |\n|---|---|\n");
    String letter = setting.shortFlag().isEmpty() ? "" : "`" + setting.shortFlag().get() + "`, ";
    String value = setting.isSwitch() ? "" : " " + setting.type().label();
    row(page, "flag", letter + "`" + setting.flag() + value + "`" + negation(setting));
    row(page, "environment", "`" + setting.variable() + "`");
    row(page, "file", setting.inFile() ? "`" + setting.key() + "`" : "cannot be set there");
    row(page, "value", setting.type().wants());
    row(page, "default", fallback(setting));
    row(page, "commands", String.join(", ", commands(setting)));
  }

  private static String negation(Setting<?> setting) {
    return setting.negation().isEmpty() ? "" : ", `" + setting.negation().get() + "`";
  }

  private static <T> String fallback(Setting<T> setting) {
    return setting.fallback().isEmpty()
        ? "none"
        : "`" + setting.type().show(setting.fallback().get()) + "`";
  }

  private static List<String> commands(Setting<?> setting) {
    List<String> names = new ArrayList<>();
    for (Command command : new Commands().all()) {
      if (command.options().contains(setting)) names.add("`" + command.name() + "`");
    }
    return names;
  }

  private static void row(StringBuilder page, String name, String text) {
    page.append("| ").append(name).append(" | ").append(text).append(" |\n");
  }

  private static final String HEAD =
      """
      # Configuration

      Every setting has one name in three spellings: a flag, an environment variable, and a key of the
      configuration file. A flag wins over the environment, the environment over the file, the file over
      the default. An empty environment variable counts as not set.

      The file is TOML. It is `~/.config/allsmi/config.toml` (or `allsmi/config.toml` below
      `XDG_CONFIG_HOME`), unless `--config` or `ALLSMI_CONFIG` names another, which must then exist.
      `--config /dev/null` does without.

      ```toml
      interval = "1s"
      devices = ["vendor=nvidia"]

      [log]
      level = "info"
      file = "~/allsmi.log"
      ```

      A file is checked as a whole: an unknown key, a wrong type or a wrong value is named with file, line
      and column. Commands for scripts then end with exit code 2. `allsmi local` says so, takes the default
      for what is wrong, and goes on.

      A duration is a number with a unit (`ms`, `s`, `m`, `h`, `d`), or several (`1m30s`); without a unit it
      is seconds. A list on the command line is separated by commas, and a flag with a list may be repeated;
      in the file it is an array. A path in the file begins with `/` or `~/`.

      This page is written from the table of settings; do not edit it by hand.
      """;
}
