package io.allsmi.cli.mock;

import io.allsmi.cli.settings.BooleanType;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.IntegerType;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.MockKeys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.PathType;
import io.allsmi.cli.settings.RepeatedType;
import io.allsmi.cli.settings.TextType;
import io.allsmi.mock.fault.FaultRule;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.serve.Place;
import java.nio.file.Path;
import java.util.List;

/** What {@code allsmi mock} can be told. */
final class MockOptions {
  static final Option<Integer> NODES =
      Option.of("--nodes", new IntegerType("N", 1, FleetPlan.MOST_NODES), "How many nodes").or(1);

  static final Option<String> PLATFORM =
      Option.of(
              "--platform",
              new TextType("PLATFORM,...", "platforms such as nvidia-h100:8, or mixed"),
              "What the nodes are; of several, or of all with mixed, one is drawn for each node")
          .or("nvidia-h100:8");

  static final Option<Integer> SEED =
      Option.of(
              "--seed",
              new IntegerType("N", 0, Integer.MAX_VALUE),
              "Simulate another fleet of the same kind: the same number makes the same fleet")
          .or(1);

  static final Option<Place> LISTEN =
      Option.of(
              "--listen",
              new PlaceType(),
              "Serve each node at a port of its own from FIRST on, or all at one port below /node/")
          .or(new Place.PortEach("127.0.0.1", 20_000, 0));

  static final Option<Path> HOSTFILE =
      Option.of(
          "--hostfile",
          new PathType("FILE", "the path of a file"),
          "Write host:port of each node to this file, a line each, once all can be reached");

  static final Option<Path> FILE_SD =
      Option.of(
          "--file-sd",
          new PathType("FILE", "the path of a file"),
          "The same as targets for Prometheus' file_sd_configs");

  static final Option<List<FaultRule>> FAULT =
      Option.of(
          "--fault",
          new RepeatedType<>(new FaultType()),
          "Let nodes fail, as in hang@node-00*:30s..90s or 503:10%; may be given again");

  static final Option<Boolean> FREEZE =
      Option.of("--freeze", new BooleanType(), "Let the clock of the nodes stand still").or(false);

  private MockOptions() {}

  /** All of them, as the help shows them. */
  static List<Option<?>> all() {
    return List.of(
        NODES,
        PLATFORM,
        SEED,
        LISTEN,
        HOSTFILE,
        FILE_SD,
        MockKeys.SCENARIO,
        FAULT,
        MockKeys.CLOCK,
        FREEZE,
        ExportKeys.PROCESSES,
        ExportKeys.WEB_CONFIG,
        ExportKeys.TOKEN_FILE,
        ExportKeys.ALLOW_HOST,
        ExportKeys.CORS_ORIGIN,
        Keys.CONFIG,
        Keys.LOG_LEVEL,
        Keys.LOG_FORMAT,
        Keys.LOG_FILE);
  }
}
