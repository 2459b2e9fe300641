package io.allsmi.cli.view;

import io.allsmi.cli.screen.ScreenSettings;
import io.allsmi.cli.settings.BooleanType;
import io.allsmi.cli.settings.ChoiceType;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.PathType;
import io.allsmi.cli.settings.TextType;
import io.allsmi.cli.settings.ViewKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code allsmi view} can be told. */
final class ViewOptions {
  static final Option<Boolean> SNAPSHOT =
      Option.of(
              "--snapshot", new BooleanType(), "Ask every node once, print what they say, and end")
          .or(false);

  static final Option<FleetFormat> FORMAT =
      Option.of(
              "--format",
              new ChoiceType<>("FORMAT", List.of(FleetFormat.values())),
              "What --snapshot prints; by default a table on a terminal and json elsewhere")
          .as("-f");

  static final Option<Boolean> PRETTY =
      Option.of("--pretty", new BooleanType(), "Write json with line breaks and indentation")
          .or(false);

  static final Option<Path> OUTPUT =
      Option.of(
              "--output",
              new PathType("FILE", "the path of a file"),
              "Write --snapshot to this file, mode 0600, which appears whole or not at all")
          .as("-o");

  static final Option<Boolean> STRICT =
      Option.of("--strict", new BooleanType(), "End with exit code 1 when any node is not up")
          .or(false);

  static final Option<String> FILTER =
      Option.of(
          "--filter",
          new TextType("FILTER", "a filter such as 'state = down or temp > 85'"),
          "Only the nodes that this holds for, see docs/filter.md");

  private ViewOptions() {}

  /** All of them, as the help shows them. */
  static List<Option<?>> all() {
    List<Option<?>> options = new ArrayList<>();
    options.addAll(ViewKeys.ALL);
    options.addAll(List.of(SNAPSHOT, FORMAT, FILTER, PRETTY, OUTPUT, STRICT));
    options.add(Keys.TIMEOUT);
    options.addAll(ScreenSettings.options());
    options.addAll(List.of(Keys.CONFIG, Keys.LOG_LEVEL, Keys.LOG_FORMAT, Keys.LOG_FILE));
    return List.copyOf(options);
  }
}
