package io.allsmi.exporter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.exporter.NodeExporter;
import io.allsmi.exporter.feed.Sampler;
import io.allsmi.exporter.fixture.Nodes;
import io.allsmi.exporter.own.OwnMetrics;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.Peer;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.json.SnapshotJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served under which path. */
@Timeout(30)
class NodeEndpointsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Sampler sampler = this::sample;
  private NodeExporter node = every(Duration.ZERO);

  private Snapshot sample(Level level, Duration deadline) {
    return Nodes.drawing(asked.incrementAndGet());
  }

  private NodeExporter every(Duration interval) {
    NodeOptions options = NodeOptions.of("1.2.3").every(interval);
    return new NodeExporter(sampler, options, new Subscribers(4, 2), new OwnMetrics());
  }

  private Response get(String path, Map<String, List<String>> query, Headers headers)
      throws IOException, InterruptedException {
    Peer peer = new Peer("127.0.0.1", false, Optional.empty());
    return node.handler().handle(new Request(path, query, headers, peer));
  }

  private Response get(String path) throws IOException, InterruptedException {
    return get(path, Map.of(), Headers.NONE);
  }

  private static byte[] bytes(Response response) {
    ByteBuffer body = ((Body.Whole) response.body()).bytes();
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }

  private static String text(Response response) {
    return new String(bytes(response), StandardCharsets.UTF_8);
  }

  @Test
  void metricsAreTextForWhoDoesNotSay() throws Exception {
    Response response = get("/metrics");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().first("content-type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(text(response))
        .contains("allsmi_device_power_watts{device=\"nvidia1\"} 1\n")
        .contains("allsmi_build_info{version=\"1.2.3\"} 1\n")
        .contains("allsmi_exporter_collections_total 1.0\n")
        .contains("process_resident_memory_bytes ");
  }

  @Test
  void metricsAreOpenMetricsForWhoAcceptsThat() throws Exception {
    Headers accept = Headers.NONE.with("Accept", "application/openmetrics-text;version=1.0.0");
    Response response = get("/metrics", Map.of(), accept);
    assertThat(response.headers().first("content-type"))
        .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(text(response)).endsWith("# EOF\n").doesNotContain("_created");
    assertThat(text(response).indexOf("# EOF")).isEqualTo(text(response).length() - 6);
  }

  @Test
  void anAnswerIsCompressedForWhoAcceptsThat() throws Exception {
    Headers accept = Headers.NONE.with("Accept-Encoding", "gzip");
    Response response = get("/metrics", Map.of(), accept);
    assertThat(response.headers().first("content-encoding")).contains("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(response)))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("nvidia0");
    }
  }

  @ParameterizedTest
  @CsvSource({"core, false", "detail, true", "all, true"})
  void aLevelSaysHowMuch(String level, boolean detailed) throws Exception {
    String page = text(get("/metrics", Map.of("level", List.of(level)), Headers.NONE));
    assertThat(page.contains("allsmi_device_fp64_active_ratio")).isEqualTo(detailed);
  }

  @Test
  void aCollectorCanBeAskedForAlone() throws Exception {
    String page = text(get("/metrics", Map.of("collect[]", List.of("nvml")), Headers.NONE));
    assertThat(page).contains("allsmi_device_power_watts");
  }

  @Test
  void aCollectorThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
    Response response = get("/metrics", Map.of("collect[]", List.of("nvml", "x")), Headers.NONE);
    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).contains("nvml");
  }

  @ParameterizedTest
  @CsvSource({
    "/metrics,  level,   most",
    "/snapshot, level,   LEVEL",
    "/snapshot, include, devices;x",
    "/events,   include, everything",
  })
  void nonsenseIsRefusedInOneLine(String path, String name, String value) throws Exception {
    Response response = get(path, Map.of(name, List.of(value.replace(';', ','))), Headers.NONE);
    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).hasLineCount(1);
  }

  @Test
  void aSnapshotReadsBackAsWhatItWas() throws Exception {
    Snapshot read = SnapshotJson.read(bytes(get("/snapshot")), Catalogue.core());
    assertThat(read.node()).isEqualTo("gx-1");
    assertThat(read.accelerators()).hasSize(2);
  }

  @Test
  void aSnapshotHasTheSectionsThatWereAskedFor() throws Exception {
    Map<String, List<String>> query = Map.of("include", List.of("sources"), "pretty", List.of(""));
    String document = text(get("/snapshot", query, Headers.NONE));
    assertThat(document).contains("\n  \"sources\": [").doesNotContain("\"devices\"");
  }

  @Test
  void anythingElseIsNotFound() throws Exception {
    assertThat(get("/metrics/").status()).isEqualTo(404);
    assertThat(get("/admin").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/snapshot", "/-/ready"})
  void beforeTheFirstCollectionNothingIsReady(String path) throws Exception {
    node = every(Duration.ofHours(1));
    Headers hurry = Headers.NONE.with("X-Prometheus-Scrape-Timeout-Seconds", "0.1");
    Response early = get(path, Map.of(), hurry);
    assertThat(early.status()).isEqualTo(503);
    assertThat(early.headers().first("retry-after")).contains("1");
    assertThat(get("/-/healthy").status()).isEqualTo(200);
    node.feed().collect();
    assertThat(get(path).status()).isEqualTo(200);
  }

  @Test
  void thePageForPeopleEscapesWhatDevicesAreCalled() throws Exception {
    get("/metrics");
    String page = text(get("/"));
    assertThat(page).contains("Card &lt;1&gt;").doesNotContain("Card <1>");
    assertThat(page).contains("href=\"metrics\"").contains("allsmi on gx-1");
  }

  @Test
  void aStreamSendsDocumentsAndSigns() throws Exception {
    node = every(Duration.ofHours(1));
    node.feed().collect();
    Response response = get("/events");
    assertThat(response.headers().first("content-type"))
        .contains("text/event-stream; charset=utf-8");
    StringBuilder sent = new StringBuilder();
    Body.Stream stream = (Body.Stream) response.body();
    stream
        .source()
        .sendTo(
            bytes -> {
              sent.append(StandardCharsets.UTF_8.decode(bytes));
              if (sent.indexOf("event: snapshot") >= 0) node.close();
            });
    assertThat(sent).startsWith("retry: 3000\n\nevent: snapshot\nid: 1\ndata: {\"schema\"");
    assertThat(sent).endsWith("}\n\n");
  }

  @Test
  void aSilentNodeLetsTheStreamLive() throws Exception {
    Subscribers subscribers = new Subscribers(4, 2);
    node = every(Duration.ofHours(1));
    EventsEndpoint endpoint =
        new EventsEndpoint(node.feed(), Level.DETAIL, subscribers, Duration.ofMillis(10));
    Peer peer = new Peer("127.0.0.1", false, Optional.empty());
    Response response = endpoint.handle(new Request("/events", Map.of(), Headers.NONE, peer));
    StringBuilder sent = new StringBuilder();
    ((Body.Stream) response.body())
        .source()
        .sendTo(
            bytes -> {
              sent.append(StandardCharsets.UTF_8.decode(bytes));
              if (sent.indexOf(": alive\n\n") > 0) node.close();
            });
    assertThat(sent).contains(": alive\n\n");
    assertThat(subscribers.open()).isZero();
  }

  @Test
  void aNetworkOfSixIsOneClientOfStreams() throws Exception {
    EventsEndpoint endpoint =
        new EventsEndpoint(node.feed(), Level.DETAIL, new Subscribers(4, 1), Duration.ofHours(1));
    Response response = endpoint.handle(events("2001:db8:1:2::1"));
    List<Integer> others = new ArrayList<>();
    ((Body.Stream) response.body())
        .source()
        .sendTo(
            bytes -> {
              others.add(endpoint.handle(events("2001:db8:1:2:ffff::9")).status());
              others.add(endpoint.handle(events("2001:db8:1:3::1")).status());
              node.close();
            });
    assertThat(others.subList(0, 2)).containsExactly(503, 200);
  }

  private static Request events(String address) {
    Peer peer = new Peer(address, false, Optional.empty());
    return new Request("/events", Map.of(), Headers.NONE, peer);
  }

  @Test
  void aClientGetsSoManyStreamsAndNoMore() {
    Subscribers subscribers = new Subscribers(3, 2);
    assertThat(subscribers.enter("a")).isTrue();
    assertThat(subscribers.enter("a")).isTrue();
    assertThat(subscribers.enter("a")).isFalse();
    assertThat(subscribers.enter("b")).isTrue();
    assertThat(subscribers.enter("c")).isFalse();
    subscribers.leave("a");
    assertThat(subscribers.enter("c")).isTrue();
    assertThat(subscribers.open()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dcgm", "all-smi"})
  void otherExportersPagesAreRenderedOnceACollection(String word) throws Exception {
    node = every(Duration.ofHours(1));
    node.feed().collect();
    Response first = get("/metrics/" + word);
    Response again = get("/metrics/" + word);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers().first("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(bytes(again)).isEqualTo(bytes(first));
    assertThat(asked).hasValue(1);
  }

  @Test
  void aListenerThatSpeaksADialectHasItUnderTheUsualPath() throws Exception {
    node = every(Duration.ofHours(1));
    node.feed().collect();
    Peer peer = new Peer("127.0.0.1", false, Optional.empty());
    for (Dialect dialect : Dialect.values()) {
      Handler handler = node.handler(dialect);
      Response metrics = handler.handle(new Request("/metrics", Map.of(), Headers.NONE, peer));
      assertThat(bytes(metrics)).isEqualTo(bytes(get("/metrics/" + dialect.word())));
      Response health = handler.handle(new Request("/health", Map.of(), Headers.NONE, peer));
      assertThat(health.status()).isEqualTo(200);
      Response snapshot = handler.handle(new Request("/snapshot", Map.of(), Headers.NONE, peer));
      assertThat(snapshot.status()).isEqualTo(200);
    }
  }

  @Test
  void aDialectKnowsNoLevelThatThereIsNot() throws Exception {
    assertThat(get("/metrics/dcgm", Map.of("level", List.of("most")), Headers.NONE).status())
        .isEqualTo(400);
  }
}
