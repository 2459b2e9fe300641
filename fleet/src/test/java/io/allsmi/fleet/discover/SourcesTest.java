package io.allsmi.fleet.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Info;
import io.allsmi.wire.http.HttpLimits;
import io.allsmi.wire.http.HttpServer;
import io.allsmi.wire.http.ListenAddress;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.http.Security;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import java.io.BufferedWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  private static final String JSON =
      """
      [{"targets": ["gpu1:9400", "gpu2:9400", "gpu 3"],
        "labels": {"rack": "a01", "__meta_x": "y", "__scheme__": "https",
                   "__metrics_path__": "/x", "__param_collect": "a&b c"}},
       {"targets": ["gpu4"], "other": [{"a": {}}]}]
      """;
  private static final String YAML =
      """
      # all of them
      - targets: ['gpu1:9400', "gpu2:9400", gpu 3]
        labels:
          rack: a01
          __meta_x: y
          __scheme__: https
          __metrics_path__: /x
          __param_collect: a&b c
      - targets:
        - gpu4
        labels:
        other: [{a: {}}]
      """;

  @TempDir Path folder;

  private final AtomicInteger writes = new AtomicInteger();

  @Test
  void aHostFileIsReadAgainWhenItChanges() throws Exception {
    Path file = write("hosts", "gpu1\ngpu!\n");
    HostFile source = new HostFile(file);
    Targets first = source.current();
    assertThat(first.targets()).hasSize(1);
    assertThat(first.problems())
        .containsExactly(file + ":2: column 4: a character that no host name has");
    assertThat(source.current()).isSameAs(first);
    write("hosts", "gpu1\r\ngpu2");
    Targets second = source.current();
    assertThat(second.targets()).hasSize(2);
    assertThat(second.version()).isNotEqualTo(first.version());
  }

  @Test
  void aHostFileThatVanishesLeavesItsList() throws Exception {
    Path file = write("hosts", "gpu1\n");
    HostFile source = new HostFile(file);
    assertThat(source.current().targets()).hasSize(1);
    Files.delete(file);
    assertThat(source.current().targets()).hasSize(1);
    assertThat(source.current().problems())
        .containsExactly(file + ": there is no such file; its last list stays");
    write("hosts", "gpu2\n");
    assertThat(source.current().targets().getFirst().host()).isEqualTo("gpu2");
  }

  @Test
  void aHostFileWithAMillionLinesIsReadAsFarAsItMay() throws Exception {
    Path file = folder.resolve("hosts");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 1_000_000; i++) out.write("gpu" + i + ".example:9530 rack=r1\n");
    }
    Targets targets = new HostFile(file, 20_000).current();
    assertThat(targets.targets()).hasSize(20_000);
    assertThat(targets.problems()).hasSize(6);
    assertThat(targets.problems().getFirst())
        .startsWith(file + ":20001: column 1: 20,001 targets; at most 20,000");
  }

  @Test
  void oneLineWithoutAnEndIsOneProblem() throws Exception {
    Path file = write("hosts", "gpu1\n" + "x".repeat(5_000_000) + "!\ngpu2\n");
    Targets targets = new HostFile(file).current();
    assertThat(targets.targets()).extracting(Target::host).contains("gpu1", "gpu2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sd.json", "sd.yml", "sd.yaml"})
  void readsPrometheusFiles(String name) throws Exception {
    Path file = write(name, name.endsWith("json") ? JSON : YAML);
    Targets targets = new FileDiscovery(file).current();
    assertThat(targets.targets())
        .extracting(Target::address)
        .containsExactly(
            "https://gpu1:9400/x?collect=a%26b%20c",
            "https://gpu2:9400/x?collect=a%26b%20c", "http://gpu4/metrics");
    assertThat(targets.targets().getFirst().labels()).isEqualTo(Info.of("rack", "a01"));
    assertThat(targets.problems())
        .containsExactly(file + ": gpu 3: a character that no host name has");
  }

  @Test
  void aBrokenFileLeavesItsLastList() throws Exception {
    Path file = write("sd.json", JSON);
    FileDiscovery source = new FileDiscovery(file);
    assertThat(source.current().targets()).hasSize(3);
    write("sd.json", "[{\"targets\": [\"gpu9\"]},\n x");
    Targets broken = source.current();
    assertThat(broken.targets()).hasSize(3);
    assertThat(broken.problems().getFirst())
        .startsWith(file + ": not JSON: ")
        .endsWith("in line 2; its last list stays");
    assertThat(source.current()).isSameAs(broken);
    write("sd.json", "[{\"targets\": [\"gpu9\"]}]");
    assertThat(source.current().targets()).extracting(Target::host).containsExactly("gpu9");
    assertThat(source.current().problems()).isEmpty();
  }

  @Test
  void filesThatComeAndGoAreNoticed() throws Exception {
    write("a.json", "[{\"targets\": [\"gpu1\"]}]");
    FileDiscovery source = new FileDiscovery(folder.resolve("*.json"));
    assertThat(source.current().targets()).hasSize(1);
    Path second = write("b.json", "[{\"targets\": [\"gpu1\", \"gpu2\"]}]");
    assertThat(source.current().targets()).hasSize(2);
    Files.delete(second);
    assertThat(source.current().targets()).hasSize(1);
    assertThat(source.current()).isSameAs(source.current());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sd.json | {}                          | expected a list of groups in line 1",
        "sd.json | [1]                         | expected a group with targets and labels in line 1",
        "sd.json | '[{\"targets\": [1]}]'      | expected a text in quotes in line 1",
        "sd.json | '[] []'                     | expected nothing behind the list in line 1",
        "sd.yml  | 'a: b'                      | expected a list of groups in line 1",
        "sd.yml  | '- targets: {}'             | expected targets as a list in line 1",
        "sd.yml  | '- targets: &a [x, *a]'     | expected no references to anchors in line 1",
      })
  void saysWhatIsWrongWithAFile(String name, String text, String words) throws Exception {
    Path file = write(name, text);
    Targets targets = new FileDiscovery(file).current();
    assertThat(targets.targets()).isEmpty();
    assertThat(targets.problems()).containsExactly(file + ": " + words);
  }

  @Test
  void aFileThatIsMissingIsAProblem() {
    Path file = folder.resolve("no.json");
    assertThat(new FileDiscovery(file).current().problems())
        .containsExactly(file + ": there is no such file");
    Path none = folder.resolve("*.yml");
    assertThat(new FileDiscovery(none).current().problems())
        .containsExactly(none + ": there is no such file");
    assertThat(new HostFile(folder.resolve("hosts")).current().problems())
        .containsExactly(folder.resolve("hosts") + ": there is no such file");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedFilesAreReadOrRefused(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      boolean json = random.nextBoolean();
      byte[] bytes = (json ? JSON : YAML).getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve(json ? "x.json" : "x.yml"), bytes);
      for (String problem : new FileDiscovery(file).current().problems()) {
        assertThat(problem).doesNotContain("\n");
      }
    }
  }

  @Test
  void fetchesAListAndKeepsItWhenThatFails() throws Exception {
    AtomicReference<Response> answer =
        new AtomicReference<>(
            Response.of(200, "application/json", JSON.getBytes(StandardCharsets.UTF_8)));
    AtomicReference<String> interval = new AtomicReference<>("");
    HttpServer server = new HttpServer(HttpLimits.DEFAULT, line -> {});
    try (Client client = new Client(ClientLimits.DEFAULT, "allsmi", Map.of())) {
      int port =
          server
              .listen(
                  ListenAddress.parse("127.0.0.1:0"),
                  request -> {
                    interval.set(
                        request
                            .headers()
                            .first("X-Prometheus-Refresh-Interval-Seconds")
                            .orElse("none"));
                    return answer.get();
                  },
                  Security.PLAIN)
              .port();
      URI url = URI.create("http://u:s3cret@127.0.0.1:" + port + "/sd");
      try (HttpDiscovery source =
          new HttpDiscovery(client, url, Access.OPEN, Duration.ofMillis(20))) {
        while (source.current().targets().isEmpty()) Thread.sleep(5);
        assertThat(source.current().targets()).hasSize(3);
        assertThat(interval.get()).isEqualTo("0");
        answer.set(Response.text(503, "busy"));
        while (source.current().problems().getFirst().contains("gpu 3")) Thread.sleep(5);
        assertThat(source.current().targets()).hasSize(3);
        assertThat(source.current().problems())
            .containsExactly(
                "http://127.0.0.1:"
                    + port
                    + "/sd: 503 Service Unavailable: busy; the last list stays");
        answer.set(
            Response.of(
                200,
                "application/json",
                "[{\"targets\":[\"gpu9\"]}]".getBytes(StandardCharsets.UTF_8)));
        while (!source.current().problems().isEmpty()) Thread.sleep(5);
        assertThat(source.current().targets()).hasSize(1);
      }
    } finally {
      server.close(Duration.ofMillis(100));
    }
  }

  @Test
  void severalSourcesAreOne() throws Exception {
    Path file = write("hosts", "gpu2 rack=a01\ngpu3");
    AllSources all =
        new AllSources(List.of(new FixedTargets(TargetList.parse("gpu[1-2]")), new HostFile(file)));
    Targets first = all.current();
    assertThat(first.targets()).extracting(Target::host).containsExactly("gpu1", "gpu2", "gpu3");
    assertThat(first.targets().get(1).labels()).isEqualTo(Info.of("rack", "a01"));
    assertThat(all.current()).isSameAs(first);
    write("hosts", "gpu4");
    assertThat(all.current().targets()).hasSize(3);
    assertThat(all.current().version()).isNotEqualTo(first.version());
  }

  private Path write(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    // File systems with coarse times would not show the second of two quick changes.
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.now().plusSeconds(writes.incrementAndGet())));
    return file;
  }
}
