package io.allsmi.cli.view;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.screen.Terminal;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Option;
import java.io.IOException;
import java.util.List;

/** Shows many machines on one screen, or prints what they say. */
public final class ViewCommand implements Command {

  @Override
  public String name() {
    return "view";
  }

  @Override
  public String summary() {
    return "Show many machines live on one screen, or print what they say";
  }

  @Override
  public List<Option<?>> options() {
    return ViewOptions.all();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi view --hosts 'gpu[001-256]:9530'", "256 nodes that run allsmi export"),
        new Example(
            "allsmi view --hosts gx-1:9400,gx-1:9100",
            "one node, by its dcgm-exporter and its node_exporter"),
        new Example("allsmi view --file-sd targets.yml", "what a Prometheus scrapes"),
        new Example(
            "allsmi view --hostfile hosts --snapshot --format csv --filter 'state!=up'",
            "the nodes that are not well, for a script"));
  }

  /** A person at a screen is better served by the picture and a note than by a refusal. */
  @Override
  public BrokenFile onBrokenFile() {
    return BrokenFile.REPORT;
  }

  @Override
  public int run(Invocation call) throws IOException {
    if (call.get(ViewOptions.SNAPSHOT) || call.find(ViewOptions.FORMAT).isPresent()) {
      return new FleetSnapshot(call).run();
    }
    String obstacle = Terminal.obstacle(call.io());
    if (!obstacle.isEmpty()) {
      call.io().err().println("allsmi: " + obstacle + ": printed once instead of shown live");
      return new FleetSnapshot(call).run();
    }
    return new LiveFleet(call).run();
  }
}
