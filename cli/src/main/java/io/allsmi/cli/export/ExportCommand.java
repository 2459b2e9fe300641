package io.allsmi.cli.export;

import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.Example;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.Option;
import java.io.IOException;
import java.util.List;

/** Serves this machine's metrics over HTTP. */
public final class ExportCommand implements Command {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<String> aliases() {
    return List.of("api");
  }

  @Override
  public String summary() {
    return "Serve metrics for Prometheus, JSON and an event stream";
  }

  @Override
  public List<Option<?>> options() {
    return ExportOptions.all();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("allsmi export", "for this machine alone, at http://127.0.0.1:9530/metrics"),
        new Example(
            "allsmi export --listen :9530 --web.config.file web.yml",
            "for the network, with the TLS and the passwords that the file names"),
        new Example("allsmi export --expect gpu=8", "with a metric and a finding when one is gone"),
        new Example(
            "allsmi export --from-fleet --hostfile hosts",
            "what many nodes say, on one page or as targets"),
        new Example("allsmi export --once > node.prom", "one page, for the textfile collector"));
  }

  @Override
  public int run(Invocation call) throws IOException {
    if (call.get(ExportOptions.FROM_FLEET)) return new FleetRun(call).run();
    return call.get(ExportOptions.ONCE) ? OncePage.print(call) : new ExportRun(call).run();
  }
}
