package io.allsmi.cli.monitoring;

import io.allsmi.cli.export.ExportProcess;
import io.allsmi.cli.export.PrometheusServer;
import io.allsmi.cli.grafana.Choice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Nodes on which all goes wrong that can, nodes of other vendors and one exporter, each in
 * processes of their own, and a Prometheus that scrapes them and evaluates our rules. The rules'
 * patience is cut to a second; their expressions stay.
 */
final class Stand implements AutoCloseable {
  /** Seconds between two scrapes. */
  static final int STEP = 2;

  private static final String OTHERS =
      "nvidia-a100-mig:1,apple-m3-max:1,jetson-orin:1,tenstorrent-wormhole:1,furiosa-rngd:1,"
          + "rebellions-atom:1";

  private final List<Runnable> running = new ArrayList<>();
  private final PrometheusServer prometheus;

  /**
   * Starts all of it and waits until the nodes answer.
   *
   * @param folder for what they write
   */
  Stand(Path folder) throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    for (Path file : Folders.files(Folders.RULES, ".yml")) {
      String text = Files.readString(file).replaceAll("(?m)^( +for:) \\w+$", "$1 1s");
      Files.writeString(rules.resolve(file.getFileName()), text);
    }
    Path bad = folder.resolve("bad.json");
    Path others = folder.resolve("others.json");
    Path scenario = folder.resolve("links.yaml");
    Files.writeString(scenario, "incidents: [{what: link_down, links: [1], start: 25s}]");
    try {
      MockProcess badNodes =
          mock(folder, "bad", bad, "14", "nvidia-b200:4", "--mock-scenario", "bad-day");
      MockProcess otherNodes = mock(folder, "others", others, "16", OTHERS, "--seed", "8");
      ExportProcess export =
          ExportProcess.start(
              Files.createDirectories(folder.resolve("export")),
              Map.of(),
              "--mock=nvidia-h100:2",
              "--mock-scenario=" + scenario,
              "--expect=gpu=3",
              "--max-samples=830");
      running.add(export::close);
      prometheus = PrometheusServer.start(folder, configuration(rules, bad, others, export));
      running.add(prometheus::close);
      badNodes.await(bad);
      otherNodes.await(others);
    } catch (Exception | AssertionError e) {
      close();
      throw e;
    }
  }

  private MockProcess mock(
      Path folder, String name, Path targets, String nodes, String platforms, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--nodes", nodes, "--platform", platforms));
    arguments.addAll(List.of("--listen", "127.0.0.1:" + freePort()));
    arguments.addAll(List.of("--file-sd", targets.toString()));
    arguments.addAll(List.of(more));
    Path home = Files.createDirectories(folder.resolve(name));
    MockProcess process = MockProcess.start(home, arguments.toArray(String[]::new));
    running.add(process::close);
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String configuration(Path rules, Path bad, Path others, ExportProcess export) {
    return """
    global: {scrape_interval: STEPs, scrape_timeout: STEPs, evaluation_interval: 1s}
    rule_files: [RULES/*.yml]
    scrape_configs:
      - job_name: allsmi
        file_sd_configs: [{files: [BAD], refresh_interval: 1s}]
        relabel_configs: [{target_label: cluster, replacement: bad-day}]
      - job_name: other-vendors
        file_sd_configs: [{files: [OTHERS], refresh_interval: 1s}]
        relabel_configs: [{target_label: cluster, replacement: others}]
      - job_name: one-node
        static_configs: [{targets: ["127.0.0.1:PORT"], labels: {instance: one, cluster: small}}]
    """
        .replace("STEP", Integer.toString(STEP))
        .replace("RULES", rules.toString())
        .replace("BAD", bad.toString())
        .replace("OTHERS", others.toString())
        .replace("PORT", Integer.toString(export.port()));
  }

  /** The answer to a query, for now or for the range that is chosen. */
  static String ask(PrometheusServer prometheus, String expression, boolean over, Choice choice)
      throws IOException, InterruptedException {
    String query = "query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    if (!over) return prometheus.get("/api/v1/query?" + query);
    long now = System.currentTimeMillis() / 1000;
    String range = "&step=" + choice.step() + "&start=" + (now - choice.seconds()) + "&end=" + now;
    return prometheus.get("/api/v1/query_range?" + query + range);
  }

  PrometheusServer prometheus() {
    return prometheus;
  }

  @Override
  public void close() {
    Collections.reverse(running);
    for (Runnable each : running) each.run();
  }
}
