package io.allsmi.cli.completion;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Completions;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.Positional;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.settings.Option;
import java.io.IOException;
import java.util.List;

/** Prints the completion script of a shell. */
public final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final List<Command> others;
  private final Command byDefault;

  /** {@code others} are all commands but this one; {@code byDefault} runs without a word. */
  public CompletionCommand(List<Command> others, Command byDefault) {
    this.others = List.copyOf(others);
    this.byDefault = byDefault;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "Print the completion script of a shell";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public Positional positional() {
    return new Positional("SHELL", "The shell", 1, 1, SHELLS);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("source <(allsmi completion bash)", "for this session of bash or zsh"),
        new Example(
            "allsmi completion fish > ~/.config/fish/completions/allsmi.fish",
            "for every session of fish"));
  }

  @Override
  public int run(Invocation call) throws IOException {
    Completions completions = new Completions(others, byDefault, this);
    boolean fish = call.words().getFirst().equals("fish");
    call.io().out().print(fish ? completions.fish() : completions.bash());
    return ExitCode.COMPLETE;
  }
}
