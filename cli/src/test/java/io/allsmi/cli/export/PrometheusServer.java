package io.allsmi.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus server. */
public final class PrometheusServer implements AutoCloseable {
  private static final Pattern VALUE =
      Pattern.compile("\"__name__\":\"([^\"]+)\"},\"value\":\\[[^,]+,\"([^\"]+)\"]");

  private final Process process;
  private final Path log;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private PrometheusServer(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Whether there is one on the PATH. */
  public static boolean isInstalled() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, "prometheus"))) return true;
    }
    return false;
  }

  /**
   * Starts one that scrapes one target every second.
   *
   * @param folder for its data
   * @param target lines of YAML that say how the target's page is fetched, each indented by four
   */
  static PrometheusServer start(Path folder, int targetPort, String target) throws IOException {
    return start(
        folder,
        """
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
        scrape_configs:
          - job_name: allsmi
            static_configs:
              - targets: ["localhost:PORT"]
        """
                .replace("PORT", Integer.toString(targetPort))
            + target);
  }

  /**
   * Starts it.
   *
   * @param folder for its data
   * @param configuration in YAML
   */
  public static PrometheusServer start(Path folder, String configuration) throws IOException {
    Path config = Files.writeString(folder.resolve("prometheus.yml"), configuration);
    int port = freePort();
    Path log = folder.resolve("prometheus.log");
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=debug")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new PrometheusServer(process, log, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The number of series by name that the target's last scrape brought; none before it is up. */
  Map<String, Integer> series() throws IOException, InterruptedException {
    return values("count by (__name__) ({job=\"allsmi\"})");
  }

  /** The values of a query by the name that each carries; none while the server is starting. */
  private Map<String, Integer> values(String query) throws IOException, InterruptedException {
    Map<String, Integer> values = new TreeMap<>();
    Matcher value = VALUE.matcher(ask(query));
    while (value.find()) values.put(value.group(1), (int) Double.parseDouble(value.group(2)));
    return values;
  }

  /** What the server says of itself about the target: whether it is up, and what was wrong. */
  public String answer(String query) throws IOException, InterruptedException {
    return ask(query);
  }

  private String ask(String query) throws IOException, InterruptedException {
    return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** The answer to a path of its interface; empty while the server is starting. */
  public String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    if (!process.isAlive()) throw new AssertionError("prometheus ended:\n" + said());
    try {
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (java.net.ConnectException starting) {
      return "";
    }
  }

  /** The lines of its log that say something is wrong with what it scrapes. */
  List<String> complaints() throws IOException {
    List<String> complaints = new ArrayList<>();
    for (String line : said().split("\n", -1)) {
      boolean loud = line.contains("level=warn") || line.contains("level=error");
      boolean failed = line.contains("Scrape failed") || line.contains("Append failed");
      if (failed || (loud && line.contains("scrape"))) complaints.add(line);
    }
    return complaints;
  }

  public String said() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(10, TimeUnit.SECONDS)) return;
      process.destroyForcibly().waitFor();
      throw new AssertionError("prometheus does not end:\n" + said());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
