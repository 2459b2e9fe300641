package io.allsmi.cli.command;

import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that {@code --help} prints, 80 columns wide. */
public final class HelpText {
  private static final int WIDTH = 80;
  private static final int TEXT_COLUMN = 28;

  private final StringBuilder page = new StringBuilder();

  private HelpText() {}

  /** The page of the program: its commands, and the options of the one that runs by default. */
  public static String ofProgram(List<Command> commands, Command byDefault) {
    HelpText help = new HelpText();
    help.line("allsmi shows what every accelerator in reach is doing.");
    help.line("");
    help.line("Usage: allsmi [COMMAND] [OPTION]...");
    help.line("");
    help.line("Commands:");
    for (Command command : commands) {
      boolean runsAlone = command.name().equals(byDefault.name());
      String note = runsAlone ? " (runs when no command is given)" : "";
      help.entry("  ".concat(names(command)), command.summary().concat(note));
    }
    help.line("");
    help.line("'allsmi COMMAND --help' shows the options and examples of a command.");
    help.options(byDefault, " of ".concat(byDefault.name()));
    help.footer(byDefault);
    return help.page.toString();
  }

  /** The page of a command. */
  public static String of(Command command) {
    HelpText help = new HelpText();
    help.line("allsmi " + command.name() + ": " + command.summary());
    help.line("");
    help.line("Usage: allsmi " + command.name() + " [OPTION]..." + operands(command.positional()));
    if (!command.aliases().isEmpty()) {
      help.line("Also called: " + String.join(", ", command.aliases()));
    }
    help.positional(command.positional());
    help.options(command, "");
    help.footer(command);
    return help.page.toString();
  }

  private static String names(Command command) {
    List<String> names = new ArrayList<>();
    names.add(command.name());
    names.addAll(command.aliases());
    return String.join(", ", names);
  }

  private static String operands(Positional positional) {
    if (positional.most() == 0) return "";
    String word = positional.most() > 1 ? positional.label() + "..." : positional.label();
    return positional.least() == 0 ? " [" + word + "]" : " " + word;
  }

  private void positional(Positional positional) {
    if (positional.most() == 0) return;
    line("");
    entry("  ".concat(positional.label()), positional.help() + among(positional.words()));
  }

  private void options(Command command, String of) {
    List<Option<?>> own = new ArrayList<>();
    List<Option<?>> settings = new ArrayList<>();
    for (Option<?> option : command.options()) {
      if (option instanceof Setting<?>) settings.add(option);
      else own.add(option);
    }
    line("");
    line("Options" + of + ":");
    for (Option<?> option : own) option(option);
    entry("  -h, --help", "Show this page");
    entry("  -V, --version", "Show the version");
    line("");
    line("Settings" + of + ":");
    for (Option<?> option : settings) option(option);
  }

  private void footer(Command command) {
    line("");
    wrapped(
        "A setting is also an environment variable (--log.level is ALLSMI_LOG_LEVEL) and a key of"
            + " ~/.config/allsmi/config.toml (log.level). A flag wins over the environment, the"
            + " environment over the file.",
        0,
        0);
    line("");
    line("Examples:");
    for (Example example : command.examples()) {
      line("  " + example.line());
      line("      " + example.effect());
    }
    line("");
    line("Exit codes: 0 complete, 1 problem found or nothing read, 2 wrong usage.");
  }

  private <T> void option(Option<T> option) {
    Optional<String> letter = option.shortFlag();
    StringBuilder head = new StringBuilder("  ");
    head.append(letter.isPresent() ? letter.get().concat(", ") : "    ");
    if (option.negation().isPresent()) {
      head.append("--[no-]").append(option.flag(), 2, option.flag().length());
    } else {
      head.append(option.flag());
    }
    if (!option.isSwitch()) head.append(' ').append(option.type().label());
    entry(head.toString(), option.help() + (option.isSwitch() ? "" : notes(option)));
  }

  private static <T> String notes(Option<T> option) {
    Optional<T> fallback = option.fallback();
    String words = among(option.type().words());
    if (fallback.isEmpty()) return words;
    return words + " (default " + option.type().show(fallback.get()) + ")";
  }

  private static String among(List<String> words) {
    return words.isEmpty() ? "" : ": " + String.join(", ", words);
  }

  /** A name at the left, its text in a column at the right. */
  private void entry(String head, String text) {
    page.append(head);
    int column = head.length();
    if (column > TEXT_COLUMN - 2) {
      page.append('\n');
      column = 0;
    }
    pad(TEXT_COLUMN - column);
    wrapped(text, TEXT_COLUMN, TEXT_COLUMN);
  }

  /** Text broken at spaces; the first line begins at column {@code at}. */
  private void wrapped(String text, int at, int indent) {
    int column = at;
    for (String word : words(text)) {
      boolean first = column == indent;
      if (!first && column + 1 + word.length() > WIDTH) {
        page.append('\n');
        pad(indent);
        column = indent;
        first = true;
      }
      if (!first) page.append(' ');
      page.append(word);
      column += word.length() + (first ? 0 : 1);
    }
    page.append('\n');
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      if (to > from) words.add(text.substring(from, to));
      from = to + 1;
    }
    return words;
  }

  private void pad(int spaces) {
    for (int i = 0; i < spaces; i++) page.append(' ');
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
