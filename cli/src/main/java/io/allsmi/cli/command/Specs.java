package io.allsmi.cli.command;

import io.allsmi.cli.settings.Option;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Commands as picocli knows them. */
final class Specs {
  private Specs() {}

  /** What the parser needs, and completion. */
  static CommandSpec of(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    spec.aliases(command.aliases().toArray(new String[0]));
    spec.interpolateVariables(false);
    spec.parser()
        .expandAtFiles(false)
        .overwrittenOptionsAllowed(true)
        .caseInsensitiveEnumValuesAllowed(false);
    for (Option<?> option : command.options()) {
      spec.addOption(option(option));
      Optional<String> negation = option.negation();
      if (negation.isPresent()) spec.addOption(OptionSpec.builder(negation.get()).build());
    }
    Positional positional = command.positional();
    if (positional.most() > 0) spec.addPositional(positional(positional));
    return spec;
  }

  private static OptionSpec option(Option<?> option) {
    OptionSpec.Builder builder = OptionSpec.builder(names(option));
    if (option.isSwitch()) return builder.arity("0").type(boolean.class).build();
    builder.arity("1").type(List.class).auxiliaryTypes(String.class);
    builder.paramLabel(variable(option));
    List<String> words = option.type().words();
    if (!words.isEmpty()) builder.completionCandidates(words);
    return builder.build();
  }

  /** Completion names a shell variable after it, so that two options must not share one. */
  private static String variable(Option<?> option) {
    return option.flag().substring(2).replace('.', '_').replace('-', '_');
  }

  private static String[] names(Option<?> option) {
    Optional<String> letter = option.shortFlag();
    return letter.isEmpty()
        ? new String[] {option.flag()}
        : new String[] {letter.get(), option.flag()};
  }

  private static PositionalParamSpec positional(Positional positional) {
    PositionalParamSpec.Builder builder = PositionalParamSpec.builder();
    builder.paramLabel(positional.label()).arity(positional.least() + ".." + positional.most());
    builder.type(List.class).auxiliaryTypes(String.class);
    if (!positional.words().isEmpty()) builder.completionCandidates(positional.words());
    return builder.build();
  }
}
