package io.allsmi.cli.settings;

import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.text.ExpositionOptions;
import java.nio.file.Path;
import java.util.List;

/** The settings of what serves over HTTP. */
public final class ExportKeys {
  /** Where the exporter listens. */
  public static final Setting<List<Listener>> LISTEN =
      Setting.of(
              "listen",
              new ListenersType(),
              "Serve at these addresses; :9530 is every address of this machine")
          .or(List.of(Listener.at(new ListenAddress.Tcp("127.0.0.1", 9530))));

  /** As which exporter {@code /metrics} speaks. */
  public static final Setting<String> DIALECT =
      Setting.of(
              "dialect",
              new WordType("NAME", "allsmi", "dcgm", "all-smi"),
              "Let /metrics speak as dcgm-exporter or all-smi, where a listener does not say")
          .or("allsmi");

  /** The Unix socket that the exporter listens on. */
  public static final Setting<Path> SOCKET =
      Setting.of(
          "socket",
          new PathType("PATH", "the path of a socket"),
          "Serve at this Unix socket, mode 0600, instead of a port; or beside --listen");

  /** Whether processes, users and containers may leave the machine. */
  public static final Setting<Boolean> PROCESSES =
      Setting.of(
              "processes",
              new BooleanType(),
              "Serve processes too, with users and containers, in /snapshot and /events")
          .or(false);

  /** Another label of each series. */
  public static final Setting<String> SERIES_LABEL =
      Setting.of(
              "series-label",
              new WordType("LABEL", "none", "uuid"),
              "Put this label on every series of an accelerator; it stands in device_info anyway")
          .or("none");

  /** The cardinality budget. */
  public static final Setting<Integer> MAX_SAMPLES =
      Setting.of(
              "max-samples",
              new IntegerType("N", 100, 10_000_000),
              "Leave whole families out of a page that has more samples, the finest first")
          .or(ExpositionOptions.USUAL_BUDGET);

  /** The cardinality budget of each node of a fleet. */
  public static final Setting<Integer> NODE_SAMPLES =
      Setting.of(
              "max-node-samples",
              new IntegerType("N", 10, 1_000_000),
              "With --from-fleet: leave whole families out of a node that has more samples")
          .or(2000);

  /** How many requests are served at once. */
  public static final Setting<Integer> MAX_REQUESTS =
      Setting.of(
              "web.max-requests",
              new IntegerType("N", 1, 10_000),
              "Serve so many requests at once; others get status 503")
          .or(40);

  /** TLS, passwords, headers and a rate limit. */
  public static final Setting<Path> WEB_CONFIG =
      Setting.of(
          "web.config.file",
          new PathType("FILE", "the path of a file"),
          "TLS, passwords, headers and a rate limit, in the YAML of Prometheus' exporters");

  /** Tokens that let a client in. */
  public static final Setting<Path> TOKEN_FILE =
      Setting.of(
          "token-file",
          new PathType("FILE", "the path of a file"),
          "Let in who sends one of the bearer tokens in this file, one a line");

  /** By which names a listener of this machine alone may be called. */
  public static final Setting<List<String>> ALLOW_HOST =
      Setting.of(
          "allow-host",
          new ListType<>("NAME,...", new TextType("NAME", "the name of a host or an address")),
          "Names by which a listener on 127.0.0.1 or ::1 may be called beside localhost");

  /** Whose pages in a browser may read. */
  public static final Setting<List<String>> CORS_ORIGIN =
      Setting.of(
          "cors-origin",
          new ListType<>(
              "ORIGIN,...", new TextType("ORIGIN", "an origin such as https://a.example")),
          "Let pages of these origins read from a browser");

  /** All of them. */
  static final List<Setting<?>> ALL =
      List.of(
          LISTEN,
          DIALECT,
          SOCKET,
          PROCESSES,
          SERIES_LABEL,
          MAX_SAMPLES,
          NODE_SAMPLES,
          MAX_REQUESTS,
          WEB_CONFIG,
          TOKEN_FILE,
          ALLOW_HOST,
          CORS_ORIGIN);

  private ExportKeys() {}
}
