package io.allsmi.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many requests while the configuration changes under them: each sees one whole configuration. */
class ReloadRaceTest {
  private static final int CHANGES = 60;
  private static final String USERS =
      """
      basic_auth_users:
        alice: $2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e
      """;

  @Test
  void nobodyEverPassesWithoutCredentials(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("web.yml"), USERS);
    ManualTime time = new ManualTime();
    WebGuard guard =
        new WebGuard(
            new WebAccess(Optional.of(file), Optional.empty(), List.of(), List.of()),
            line -> {},
            time,
            InstantSource.system());
    Handler handler = guard.guard(request -> Response.text(200, "in"), Reach.NETWORK);
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < 3; i++) clients.add(threads.submit(() -> ask(handler, over)));
      for (int i = 0; i < CHANGES; i++) {
        change(folder, file, i);
        time.pass(Duration.ofSeconds(1));
        assertThat(handler.handle(TestRequests.with()).status()).isEqualTo(401);
      }
      over.set(true);
      for (Future<Integer> client : clients) assertThat(client.get()).isZero();
    }
  }

  /** By turns whole, broken, emptied, cut off in place, replaced by a rename, and gone. */
  private static void change(Path folder, Path file, int round) throws Exception {
    String headers = "http_server_config: {headers: {X-XSS-Protection: '" + round + "'}}\n";
    switch (round % 6) {
      case 0 -> Files.writeString(file, USERS + headers);
      case 1 -> Files.writeString(file, USERS + "unknown: 1\n");
      case 2 -> Files.writeString(file, "");
      case 3 -> Files.writeString(file, USERS.substring(0, 20));
      case 4 -> {
        Path next = Files.writeString(folder.resolve("next"), headers + USERS);
        Files.setLastModifiedTime(next, FileTime.from(Instant.EPOCH));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      }
      default -> Files.deleteIfExists(file);
    }
  }

  private static int ask(Handler handler, AtomicBoolean over) throws Exception {
    Request request = TestRequests.with("Host", "node.example");
    int passed = 0;
    while (!over.get()) {
      if (handler.handle(request).status() != 401) passed++;
    }
    return passed;
  }
}
