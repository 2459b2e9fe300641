package io.allsmi.cli.mock;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.Option;
import java.util.List;

/** Serves nodes that are not there. */
public final class MockCommand implements Command {

  @Override
  public String name() {
    return "mock";
  }

  @Override
  public String summary() {
    return "Serve a fleet of simulated nodes, to test what polls them";
  }

  @Override
  public List<Option<?>> options() {
    return MockOptions.all();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi mock --nodes 300 --hostfile hosts.txt", "each at a port from 20000 on"),
        new Example(
            "allsmi mock --nodes 10000 --platform mixed --listen :9700",
            "all at one port: /node/node-00001/metrics and so on"),
        new Example(
            "allsmi mock --nodes 16 --fault hang@3,7-9 --fault 503:5%",
            "four nodes hang, and of all requests some fail"),
        new Example("allsmi mock --mock-scenario thermal-runaway", "with a device that overheats"));
  }

  @Override
  public int run(Invocation call) {
    return new MockRun(call).run();
  }
}
