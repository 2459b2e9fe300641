package io.allsmi.cli.command;

import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One call of a command.
 *
 * @param settings the values of its options
 * @param words what was given beside options
 * @param io what it reads from and writes to
 */
public record Invocation(Settings settings, List<String> words, Io io) {
  public Invocation {
    words = List.copyOf(words);
  }

  /**
   * The folder below which the machine's files are read.
   *
   * @throws UserError when it is none, or cannot be entered
   */
  public Path root() {
    Path root = settings.get(Keys.ROOT);
    if (Files.isDirectory(root) && Files.isExecutable(root)) return root;
    String by = settings.origin(Keys.ROOT).where();
    String why = Files.isDirectory(root) ? ": permission denied" : ": there is no such folder";
    throw UserError.problem(by + ": " + root + why);
  }

  /** The value of an option that has a default. */
  public <T> T get(Option<T> option) {
    return settings.get(option);
  }

  /** The value of an option that may have none. */
  public <T> Optional<T> find(Option<T> option) {
    return settings.find(option);
  }
}
