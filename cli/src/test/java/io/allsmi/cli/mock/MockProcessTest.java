package io.allsmi.cli.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.export.Promtool;
import io.allsmi.mock.platform.Platforms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fleet of every platform as a process of its own. */
@Timeout(180)
class MockProcessTest {
  private static final Pattern SIMULATED = Pattern.compile("simulated=\"([a-z0-9-]+):\\d+\"");

  @TempDir private Path home;

  private Process start(int port, Path hosts) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of("io.allsmi.cli.Main", "mock", "--nodes", "300", "--platform", "mixed"));
    line.addAll(List.of("--seed", "7", "--listen", "127.0.0.1:" + port));
    line.addAll(List.of("--hostfile", hosts.toString()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile()).start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Test
  void threeHundredNodesServePagesWithoutFault() throws Exception {
    Path hosts = home.resolve("hosts");
    Process process = start(freePort(), hosts);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (process.isAlive() && !Files.exists(hosts)) Thread.sleep(20);
      assertThat(hosts).exists();
      List<String> nodes = Files.readAllLines(hosts, StandardCharsets.UTF_8);
      assertThat(nodes).hasSize(300);
      Map<String, String> pages = new TreeMap<>();
      for (String node : nodes) {
        String page = page(client, node);
        Matcher simulated = SIMULATED.matcher(page);
        assertThat(simulated.find()).as(node).isTrue();
        pages.putIfAbsent(simulated.group(1), page);
      }
      assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(Platforms.names());
      for (Map.Entry<String, String> each : pages.entrySet()) {
        assertThat(Promtool.complaints(each.getValue())).as(each.getKey()).isEmpty();
      }
    } finally {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static String page(HttpClient client, String node) throws Exception {
    URI uri = URI.create(node.substring(0, node.indexOf(' ')));
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(node).isEqualTo(200);
    return answer.body();
  }
}
