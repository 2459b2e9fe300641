package io.allsmi.mock.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.fault.FaultPlan;
import io.allsmi.mock.fault.FaultRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FaultsTest {
  private static final Instant TIME = Instant.parse("2026-11-21T21:04:17Z");
  private static final String ASK = "GET /metrics HTTP/1.0\r\nHost: localhost\r\n\r\n";
  private static MockFleet fleet;
  private static MockNode node;
  private String sound = "";

  @BeforeAll
  static void start() throws IOException {
    fleet = MockFleet.start(FleetSpec.of(1, "nvidia-l40s:1").by(MockClock.at(TIME)));
    node = fleet.nodes().getFirst();
  }

  @AfterAll
  static void stop() {
    fleet.close();
  }

  @BeforeEach
  void heal() throws IOException {
    node.heal();
    sound = Raw.get(node, "/metrics", "").body();
  }

  @Test
  void refusesAndTakesConnectionsAgainAtTheSamePort() throws IOException {
    int port = node.url().getPort();
    node.fail(Fault.REFUSE);
    assertThatThrownBy(() -> Raw.get(node, "/metrics", "")).isInstanceOf(ConnectException.class);
    node.heal();
    assertThat(node.url().getPort()).isEqualTo(port);
    assertThat(Raw.get(node, "/metrics", "").body()).isEqualTo(sound);
  }

  @Test
  void aNodeThatHangsSaysNothing() throws Exception {
    node.fail(Fault.HANG);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.url().getPort())) {
      long before = node.requests();
      socket.getOutputStream().write(ASK.getBytes(StandardCharsets.US_ASCII));
      while (node.requests() == before) Thread.sleep(5);
      assertThat(socket.getInputStream().available()).isZero();
    }
  }

  @Test
  void answersWith503() throws IOException {
    node.fail(Fault.UNAVAILABLE);
    assertThat(Raw.get(node, "/metrics", "").text())
        .startsWith("HTTP/1.1 503 ")
        .contains("Retry-After: 5\r\n");
  }

  @Test
  void resetsInTheMiddle() throws IOException {
    node.fail(Fault.RESET);
    Raw raw = Raw.get(node, "/metrics", "");
    assertThat(raw.reset()).isTrue();
    assertThat(raw.text().length()).isLessThan(sound.length());
  }

  @Test
  void endsInTheMiddle() throws IOException {
    node.fail(Fault.TRUNCATE);
    Raw raw = Raw.get(node, "/metrics", "");
    assertThat(raw.reset()).isFalse();
    assertThat(raw.promised()).isEqualTo(sound.length());
    assertThat(raw.body()).isEqualTo(sound.substring(0, sound.length() / 2));
  }

  @Test
  void sendsLinesThatAreNone() throws IOException {
    node.fail(Fault.MALFORMED);
    Raw raw = Raw.get(node, "/metrics", "Accept-Encoding: gzip\r\n");
    assertThat(raw.body()).contains("\n}{ 1 2 3\n").contains("# HELP ");
    assertThat(raw.promised()).isEqualTo(raw.body().length());
  }

  @Test
  void sendsDocumentsThatAreNone() throws IOException {
    node.fail(Fault.MALFORMED);
    String text = Raw.get(node, "/snapshot", "").body();
    assertThat(text).contains("{").doesNotContain("},");
  }

  @Test
  void sendsEachSeriesTwice() throws IOException {
    node.fail(Fault.DUPLICATE);
    List<String> lines = Raw.get(node, "/metrics", "").body().lines().toList();
    long samples = lines.stream().filter(line -> !line.startsWith("#")).count();
    long before = sound.lines().filter(line -> !line.startsWith("#")).count();
    assertThat(samples).isEqualTo(2 * before);
  }

  @Test
  void sendsABombThatUnpacksToAGigabyte() throws IOException {
    node.fail(Fault.GZIP_BOMB);
    Raw raw = Raw.get(node, "/metrics", "");
    assertThat(raw.text()).contains("Content-Encoding: gzip\r\n");
    assertThat(raw.promised()).isLessThan(2_000_000);
    byte[] body = raw.body().getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      assertThat(in.skip(40_000_000)).isEqualTo(40_000_000);
    }
  }

  @Test
  void callsItsAnswerHtml() throws IOException {
    node.fail(Fault.CONTENT_TYPE);
    Raw raw = Raw.get(node, "/metrics", "");
    assertThat(raw.text()).contains("Content-Type: text/html\r\n").doesNotContain("text/plain");
    assertThat(raw.body()).isEqualTo(sound);
  }

  @Test
  void hasAClockThatIsAnHourAhead() throws IOException {
    assertThat(Raw.get(node, "/snapshot", "").body()).contains("\"at\":\"2026-11-21T21:04:17");
    node.fail(Fault.CLOCK_SKEW);
    assertThat(Raw.get(node, "/snapshot", "").body()).contains("\"at\":\"2026-11-21T22:04:17");
  }

  @Test
  void answersWithMoreThanAnyoneWants() throws IOException {
    node.fail(Fault.HUGE);
    assertThat(Raw.get(node, "/metrics", "").text().length()).isGreaterThan(100_000_000);
  }

  @Test
  void answersSlowly() throws Exception {
    node.fail(Fault.TRICKLE);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.url().getPort())) {
      socket.getOutputStream().write(ASK.getBytes(StandardCharsets.US_ASCII));
      byte[] some = socket.getInputStream().readNBytes(400);
      assertThat(new String(some, StandardCharsets.US_ASCII)).contains("# HELP ");
      assertThat(socket.getInputStream().available()).isLessThan(sound.length() / 2);
    }
  }

  @Test
  void aPlanClosesAndOpensPorts() throws Exception {
    FaultRule rule = FaultRule.parse("refuse:0s..1h");
    FleetSpec spec = FleetSpec.of(1, "nvidia-l40s:1").with(new FaultPlan(List.of(rule), 1));
    try (MockFleet refusing = MockFleet.start(spec)) {
      MockNode closed = refusing.nodes().getFirst();
      while (isOpen(closed)) Thread.sleep(5);
      closed.fail(Fault.UNAVAILABLE);
      assertThat(Raw.get(closed, "/metrics", "").text()).startsWith("HTTP/1.1 503 ");
    }
  }

  private static boolean isOpen(MockNode node) {
    try {
      new Socket(InetAddress.getLoopbackAddress(), node.url().getPort()).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
