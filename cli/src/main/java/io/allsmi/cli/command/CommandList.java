package io.allsmi.cli.command;

import java.util.List;

/** The commands of the program, created when somebody asks. */
public interface CommandList {
  /** All of them, in the order of the help. */
  List<Command> all();
}
