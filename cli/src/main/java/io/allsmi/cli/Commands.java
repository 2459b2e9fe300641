package io.allsmi.cli;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.CommandList;
import io.allsmi.cli.completion.CompletionCommand;
import io.allsmi.cli.export.ExportCommand;
import io.allsmi.cli.local.LocalCommand;
import io.allsmi.cli.mock.MockCommand;
import io.allsmi.cli.snapshot.SnapshotCommand;
import io.allsmi.cli.view.ViewCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every command by the word that calls it. A new command is a class and a case in {@link #named}
 * and a place in {@link #WORDS}; only the one that was called is created.
 */
final class Commands implements CommandList {
  /** In the order of the help. */
  private static final List<String> WORDS =
      List.of("local", "snapshot", "view", "export", "mock", "completion");

  /** The command of a word or alias. */
  Optional<Command> named(String word) {
    return switch (word) {
      case "local" -> Optional.of(byDefault());
      case "view" -> Optional.of(new ViewCommand());
      case "snapshot" -> Optional.of(new SnapshotCommand());
      case "export", "api" -> Optional.of(new ExportCommand());
      case "mock" -> Optional.of(new MockCommand());
      case "completion" -> Optional.of(new CompletionCommand(listed("completion"), byDefault()));
      default -> Optional.empty();
    };
  }

  /** What runs when no word is given. */
  Command byDefault() {
    return new LocalCommand();
  }

  @Override
  public List<Command> all() {
    return listed("");
  }

  /** Every word that calls a command. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (Command command : all()) {
      words.add(command.name());
      words.addAll(command.aliases());
    }
    return words;
  }

  private List<Command> listed(String leftOut) {
    List<Command> commands = new ArrayList<>(WORDS.size());
    for (String word : WORDS) {
      if (!word.equals(leftOut)) commands.add(named(word).orElseThrow());
    }
    return commands;
  }
}
