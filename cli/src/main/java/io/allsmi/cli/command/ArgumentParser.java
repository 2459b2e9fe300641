package io.allsmi.cli.command;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Sorts any command line with picocli, and has the words for what is wrong with it. The only class
 * beside {@link Specs} and {@link Completions} that touches picocli, which is loaded with it.
 */
public final class ArgumentParser {
  private final Command command;
  private final CommandList others;

  /** {@code others} are asked when an option is unknown: one of them may have it. */
  public ArgumentParser(Command command, CommandList others) {
    this.command = command;
    this.others = others;
  }

  /**
   * Sorts the words of a command line into options and others. Values stay text: flag, environment
   * and file are read by the same types and refused with the same words.
   *
   * @param words all but the one that calls the command
   * @throws UserError with exit code 2
   */
  public Arguments parse(List<String> words) {
    CommandLine line = new CommandLine(Specs.of(command));
    try {
      return sorted(line.parseArgs(words.toArray(new String[0])));
    } catch (UnmatchedArgumentException e) {
      throw unmatched(e.getUnmatched().getFirst());
    } catch (MissingParameterException e) {
      throw missing(e);
    } catch (ParameterException e) {
      throw refused(e, words);
    }
  }

  private Arguments sorted(ParseResult result) {
    Map<Option<?>, List<String>> flags = new HashMap<>();
    for (Option<?> option : command.options()) {
      List<String> texts = texts(result, option);
      if (!texts.isEmpty()) flags.put(option, texts);
    }
    List<String> others = new ArrayList<>();
    if (result.hasMatchedPositional(0)) {
      others.addAll(result.matchedPositional(0).originalStringValues());
    }
    checkWords(others);
    return new Arguments(flags, others);
  }

  private static List<String> texts(ParseResult result, Option<?> option) {
    OptionSpec given = result.matchedOption(option.flag());
    if (!option.isSwitch()) return given == null ? List.of() : given.originalStringValues();
    Optional<String> negation = option.negation();
    boolean off = negation.isPresent() && result.hasMatchedOption(negation.get());
    if (off && given != null) {
      throw UserError.usage(option.flag() + " and " + negation.get() + " exclude each other");
    }
    if (off) return List.of("false");
    if (given == null) return List.of();
    List<String> texts = given.originalStringValues();
    return texts.isEmpty() || texts.getLast().isEmpty() ? List.of("true") : texts;
  }

  private void checkWords(List<String> given) {
    Positional positional = command.positional();
    if (given.size() < positional.least())
      throw usage(positional.label() + " is missing" + among());
    if (given.size() > positional.most()) throw unmatched(given.get(positional.most()));
    if (positional.words().isEmpty()) return;
    for (String word : given) {
      if (positional.words().contains(word)) continue;
      throw usage(
          positional.label()
              + ": "
              + OneLine.quote(word)
              + " is not one of "
              + String.join(", ", positional.words())
              + Nearest.hint(word, positional.words()));
    }
  }

  private UserError unmatched(String word) {
    if (!word.startsWith("-") || word.equals("-")) {
      return usage("unexpected argument " + OneLine.quote(word));
    }
    int equals = word.indexOf('=');
    String flag = equals < 0 ? word : word.substring(0, equals);
    List<String> flags = new ArrayList<>();
    for (Option<?> option : command.options()) flags.add(option.flag());
    flags.add("--help");
    String owner = owner(flag);
    String hint =
        owner.isEmpty() ? Nearest.hint(flag, flags) : " (it is one of 'allsmi " + owner + "')";
    return usage("unknown option " + OneLine.quote(flag) + hint);
  }

  /** The first other command that has this flag, or the empty string. */
  private String owner(String flag) {
    for (Command other : others.all()) {
      for (Option<?> option : other.options()) {
        if (flag.equals(option.flag()) || flag.equals(option.shortFlag().orElse(""))) {
          return other.name();
        }
      }
    }
    return "";
  }

  private UserError refused(ParameterException failure, List<String> words) {
    for (Option<?> option : command.options()) {
      for (String word : words) {
        if (option.isSwitch() && word.startsWith(option.flag().concat("="))) {
          String off =
              option.negation().isEmpty() ? "" : ", " + option.negation().get() + " is off";
          return usage(option.flag() + " takes no value: alone it is on" + off);
        }
      }
    }
    String message = failure.getMessage();
    return usage(message == null ? "wrong arguments" : message);
  }

  private String among() {
    List<String> words = command.positional().words();
    return words.isEmpty() ? "" : ", one of " + String.join(", ", words);
  }

  private UserError missing(MissingParameterException failure) {
    if (failure.getMissing().isEmpty()) return usage("an argument is missing");
    ArgSpec missing = failure.getMissing().getFirst();
    if (missing instanceof OptionSpec given) {
      for (Option<?> option : command.options()) {
        if (option.flag().equals(given.longestName())) {
          return usage(option.flag() + " needs a value: " + option.type().wants());
        }
      }
    }
    return usage(command.positional().label() + " is missing" + among());
  }

  private UserError usage(String what) {
    return UserError.usage(what + "; see 'allsmi " + command.name() + " --help'");
  }
}
