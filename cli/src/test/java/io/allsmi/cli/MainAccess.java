package io.allsmi.cli;

import io.allsmi.cli.command.Io;

/** Runs command lines for tests of other packages. */
public final class MainAccess {
  private MainAccess() {}

  public static int run(String[] args, Io io) {
    return Main.run(args, io);
  }
}
