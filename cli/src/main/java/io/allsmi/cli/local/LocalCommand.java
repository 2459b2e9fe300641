package io.allsmi.cli.local;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import java.util.ArrayList;
import java.util.List;

/** Shows this machine live in the terminal. */
public final class LocalCommand implements Command {

  @Override
  public String name() {
    return "local";
  }

  @Override
  public String summary() {
    return "Show this machine live in the terminal";
  }

  @Override
  public List<Option<?>> options() {
    List<Option<?>> options = new ArrayList<>();
    options.add(Keys.INTERVAL);
    options.add(Keys.THEME);
    options.add(Keys.ASCII);
    options.addAll(Keys.COMMON);
    return List.copyOf(options);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi", "this machine, every two seconds"),
        new Example(
            "allsmi --interval 500ms --devices vendor=nvidia", "its NVIDIA devices, faster"));
  }

  /** A person at a screen is better served by the picture and a note than by a refusal. */
  @Override
  public BrokenFile onBrokenFile() {
    return BrokenFile.REPORT;
  }

  @Override
  public int run(Invocation call) {
    throw UserError.problem(
        "there is nothing to show below " + call.root() + ": this build has no collectors");
  }
}
