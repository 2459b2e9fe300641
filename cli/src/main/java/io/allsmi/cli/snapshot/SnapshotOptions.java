package io.allsmi.cli.snapshot;

import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.BooleanType;
import io.allsmi.cli.settings.ChoiceType;
import io.allsmi.cli.settings.IntegerType;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.ListType;
import io.allsmi.cli.settings.NameType;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.PathType;
import io.allsmi.cli.settings.RepeatedType;
import io.allsmi.cli.settings.TextType;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.json.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code allsmi snapshot} can be told. */
final class SnapshotOptions {
  static final Option<Format> FORMAT =
      Option.of(
              "--format",
              new ChoiceType<>("FORMAT", List.of(Format.values())),
              "What to write; by default a table on a terminal and json elsewhere")
          .as("-f");

  static final Option<List<Section>> INCLUDE =
      Option.of(
          "--include",
          new ListType<>("PART,...", new ChoiceType<>("PART", List.of(Section.values()))),
          "Only these parts");

  static final Option<List<String>> QUERY =
      Option.of(
              "--query",
              new ListType<>("FIELD,...", new NameType("FIELD", "the name of a field")),
              "Only these fields, in this order (docs/metrics.md lists them)")
          .as("-q");

  static final Option<String> FILTER =
      Option.of(
          "--filter",
          new TextType("FILTER", "a filter such as 'temp > 80'"),
          "Only the devices that this takes, as in --filter 'temp > 80' (docs/filter.md)");

  static final Option<Level> LEVEL =
      Option.of("--level", new ChoiceType<>("LEVEL", List.of(Level.values())), "How much to read")
          .or(Level.DETAIL);

  static final Option<Integer> SAMPLES =
      Option.of(
              "--samples",
              new IntegerType("N", 0, Integer.MAX_VALUE),
              "How many samples to take, one each interval; 0 goes on until stopped")
          .or(1)
          .as("-n");

  static final Option<Boolean> SETTLE =
      Option.of(
              "--settle",
              new BooleanType(),
              "Wait one interval first, so that rates are known in the first sample")
          .or(false);

  static final Option<Path> OUTPUT =
      Option.of(
              "--output",
              new PathType("FILE", "the path of a file"),
              "Write to this file, mode 0600, which appears whole or not at all")
          .as("-o");

  static final Option<Boolean> PRETTY =
      Option.of("--pretty", new BooleanType(), "Write json with line breaks and indentation")
          .or(false);

  static final Option<List<Requirement>> REQUIRE =
      Option.of(
          "--require",
          new RepeatedType<>(new RequirementType()),
          "End with exit code 1 when this is not met, as in --require 'gpu>=8'; may be repeated");

  static final Option<Boolean> STRICT =
      Option.of("--strict", new BooleanType(), "End with exit code 1 when any source had an error")
          .or(false);

  private SnapshotOptions() {}

  /** All of them, as the help shows them. */
  static List<Option<?>> all() {
    List<Option<?>> options = new ArrayList<>();
    options.addAll(
        List.of(
            FORMAT, INCLUDE, QUERY, FILTER, LEVEL, SAMPLES, SETTLE, OUTPUT, PRETTY, REQUIRE,
            STRICT));
    options.add(Keys.INTERVAL);
    options.add(Keys.TIMEOUT);
    options.add(Machine.RETRY_CRASHED);
    options.addAll(Keys.COMMON);
    return List.copyOf(options);
  }
}
