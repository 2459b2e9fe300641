package io.allsmi.fleet.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Offset.offset;

import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockFleet;
import io.allsmi.mock.serve.MockNode;
import io.allsmi.mock.serve.NodeLists;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import io.allsmi.wire.http.client.Compression;
import io.allsmi.wire.http.client.FetchException;
import io.allsmi.wire.http.client.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What polling finds when nodes fail in each way that the simulation knows. */
class FaultyNodesTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static MockFleet fleet;
  private static MockNode node;
  private static Client client;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    fleet = MockFleet.start(FleetSpec.of(3, "nvidia-h100:8"));
    node = fleet.nodes().getFirst();
    client = new Client(ClientLimits.DEFAULT.with(Compression.ALWAYS), "allsmi/test", Map.of());
  }

  @AfterAll
  static void stop() {
    client.close();
    fleet.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFUSE      | CLOSED, REFUSED",
        "HANG        | TIMEOUT",
        "TRICKLE     | TIMEOUT",
        "UNAVAILABLE | STATUS",
        "RESET       | CLOSED",
        "TRUNCATE    | CLOSED",
        "GZIP_BOMB   | TOO_LARGE",
        "HUGE        | TOO_LARGE",
      })
  void aFaultIsNamedAndOverOnceTheNodeIsSound(Fault fault, String kinds) throws Exception {
    try (Server server = client.server(node.url(), Access.OPEN)) {
      int sound = length(server, LONG);
      node.fail(fault);
      boolean slow = fault == Fault.HANG || fault == Fault.TRICKLE;
      FetchException failure = failure(server, slow ? SHORT : LONG);
      assertThat(kinds).contains(failure.kind().name());
      node.heal();
      assertThat(length(server, LONG)).isCloseTo(sound, offset(5000));
    }
  }

  @Test
  void theListsOfTheSimulationAreRead() throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), NodeLists.hostfile(fleet.nodes()));
    Targets targets = new HostFile(hosts).current();
    assertThat(targets.problems()).isEmpty();
    assertThat(targets.targets()).hasSize(3);
    assertThat(targets.targets().getFirst().labels().get("rack")).isNotEmpty();
    for (Target target : targets.targets()) {
      try (Server server = client.server(target.base(), Access.OPEN)) {
        assertThat(length(server, target.pathAndQuery())).isPositive();
      }
    }
  }

  private static int length(Server server, Duration timeout)
      throws FetchException, UnreadableException {
    return server.get("/metrics", "text/plain", timeout, (bytes, length, headers) -> length);
  }

  private static int length(Server server, String path) throws FetchException, UnreadableException {
    return server.get(path, "text/plain", LONG, (bytes, length, headers) -> length);
  }

  private static FetchException failure(Server server, Duration timeout) {
    return catchThrowableOfType(FetchException.class, () -> length(server, timeout));
  }
}
