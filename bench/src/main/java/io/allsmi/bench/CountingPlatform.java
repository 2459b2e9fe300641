package io.allsmi.bench;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts what collectors ask the machine for: files that they look for or open, and children. */
final class CountingPlatform implements Platform {
  private final Platform machine;
  private final LongAdder paths = new LongAdder();
  private final LongAdder commands = new LongAdder();

  CountingPlatform(Platform machine) {
    this.machine = machine;
  }

  long paths() {
    return paths.sum();
  }

  long commands() {
    return commands.sum();
  }

  @Override
  public Os os() {
    return machine.os();
  }

  @Override
  public String arch() {
    return machine.arch();
  }

  @Override
  public Path path(String absolute) {
    paths.increment();
    return machine.path(absolute);
  }

  @Override
  public boolean hasForeignRoot() {
    return machine.hasForeignRoot();
  }

  @Override
  public LibraryLookup library(String... names) {
    return machine.library(names);
  }

  @Override
  public CommandResult run(Duration timeout, List<String> command) {
    commands.increment();
    return machine.run(timeout, command);
  }

  @Override
  public Optional<String> environment(String name) {
    return machine.environment(name);
  }

  @Override
  public Moment now() {
    return machine.now();
  }
}
