package io.allsmi.cli.snapshot;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.Option;
import java.io.IOException;
import java.util.List;

/** Prints what the devices say now, once or several times. */
public final class SnapshotCommand implements Command {

  @Override
  public String name() {
    return "snapshot";
  }

  @Override
  public String summary() {
    return "Print what the devices say now, once or several times";
  }

  @Override
  public List<Option<?>> options() {
    return SnapshotOptions.all();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi snapshot", "a table of this machine"),
        new Example("allsmi snapshot --devices 0", "all readings of the first accelerator"),
        new Example(
            "allsmi snapshot --format json | jq '.devices[].model'", "the models of the devices"),
        new Example(
            "allsmi snapshot --query device,power_watts --samples 0 --interval 1s",
            "the power of each device, every second"),
        new Example(
            "allsmi snapshot --require 'gpu>=8' --strict --output /tmp/node.json",
            "for a job's prologue: fails when a GPU is missing or a source had an error"));
  }

  @Override
  public int run(Invocation call) throws IOException {
    return new SnapshotRun(call, SnapshotRequest.of(call)).run();
  }
}
