package io.allsmi.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus server scrapes this machine with eight GPUs that are not there, and has all
 * that the page has. It runs where {@code prometheus} is installed; with {@code ALLSMI_CI} set it
 * must be.
 */
class PrometheusTest {
  private static final String PASSWORD = "correct horse battery staple";
  private static final long LIMIT_SECONDS = 60;
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void findsEveryFamilyOfThePage() throws Exception {
    if (isMissing()) return;
    try (ExportProcess export = start();
        PrometheusServer prometheus =
            PrometheusServer.start(
                folder,
                export.port(),
                """
                    params:
                      level: [all]
                """)) {
      URI uri = URI.create("http://localhost:" + export.port() + "/metrics?level=all");
      HttpClient client = HttpClient.newHttpClient();
      assertSame(prometheus, () -> page(client, HttpRequest.newBuilder(uri)));
    }
  }

  @Test
  void scrapesOverTlsWithAPassword() throws Exception {
    if (isMissing()) return;
    SelfSigned tls = SelfSigned.in(folder);
    Path web = Files.writeString(folder.resolve("web.yml"), webConfiguration(tls));
    try (ExportProcess export = start("--web.config.file", web.toString());
        PrometheusServer prometheus =
            PrometheusServer.start(
                folder,
                export.port(),
                """
                    scheme: https
                    basic_auth:
                      username: prometheus
                      password: %s
                    tls_config:
                      ca_file: %s
                """
                    .formatted(PASSWORD, tls.certificate()))) {
      URI uri = URI.create("https://localhost:" + export.port() + "/metrics");
      try (HttpClient client = HttpClient.newBuilder().sslContext(tls.trusted()).build()) {
        assertThat(status(client, HttpRequest.newBuilder(uri))).isEqualTo(401);
        assertSame(
            prometheus,
            () -> page(client, HttpRequest.newBuilder(uri).header("Authorization", basic())));
      }
    }
  }

  @Test
  void takesTheConfigurationsOfTheGuide() throws Exception {
    if (isMissing()) return;
    Path guide = Path.of(System.getProperty("allsmi.checkout"), "docs", "export.md");
    Matcher example = YAML.matcher(Files.readString(guide));
    int examples = 0;
    while (example.find()) {
      Path file = Files.writeString(folder.resolve("example.yml"), example.group(1));
      Process promtool =
          new ProcessBuilder("promtool", "check", "config", file.toString())
              .redirectErrorStream(true)
              .start();
      byte[] said = promtool.getInputStream().readAllBytes();
      assertThat(promtool.waitFor()).as(new String(said, StandardCharsets.UTF_8)).isZero();
      examples++;
    }
    assertThat(examples).isEqualTo(3);
  }

  private static String webConfiguration(SelfSigned tls) {
    return """
    tls_server_config:
      cert_file: %s
      key_file: %s
    basic_auth_users:
      prometheus: %s
    """
        .formatted(
            tls.certificate(),
            tls.key(),
            BCrypt.withDefaults().hashToString(5, PASSWORD.toCharArray()));
  }

  private static String basic() {
    byte[] both = ("prometheus:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static boolean isMissing() {
    if (PrometheusServer.isInstalled()) return false;
    assertThat(System.getenv("ALLSMI_CI")).as("prometheus is not on the PATH").isNull();
    return true;
  }

  private ExportProcess start(String... arguments) throws Exception {
    return ExportProcess.start(folder, FakeGpus.environment(), arguments);
  }

  /** What is on the exporter's page now. */
  private interface PageSource {
    String get() throws IOException, InterruptedException;
  }

  /** Waits until the server has the same number of series of each family as the page. */
  private static void assertSame(PrometheusServer prometheus, PageSource page) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Integer> found = new TreeMap<>();
    do {
      Thread.sleep(200);
      expected = samples(page.get());
      found = prometheus.series();
      found.keySet().removeIf(name -> name.equals("up") || name.startsWith("scrape_"));
    } while (!found.equals(expected) && System.nanoTime() < end);
    assertThat(found).as(prometheus.said()).isEqualTo(expected);
    assertThat(found).containsEntry("allsmi_device_power_watts", 8);
    assertThat(prometheus.answer("up{job=\"allsmi\"}")).contains(",\"1\"]");
    assertThat(prometheus.complaints()).isEmpty();
  }

  private static Map<String, Integer> samples(String page) {
    Map<String, Integer> samples = new TreeMap<>();
    for (String line : page.split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("#")) continue;
      samples.merge(line.split("[{ ]", 2)[0], 1, Integer::sum);
    }
    return samples;
  }

  private static String page(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            request.header("Accept", "application/openmetrics-text").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).endsWith("# EOF\n");
    return response.body();
  }

  private static int status(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
