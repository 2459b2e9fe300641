package io.allsmi.exporter.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.exporter.web.ManualTime;
import io.allsmi.exporter.web.TestRequests;
import io.allsmi.exporter.web.file.Place;
import io.allsmi.exporter.web.file.Text;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorkeeperTest {
  private static final String TOKEN = "0123456789abcdef0123";
  private static final Users NOBODY = new Users(Map.of());
  private static final Users ALICE =
      new Users(
          Map.of(
              "alice",
              new Text(
                  "$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e",
                  new Place(Path.of("web.yml"), 1, 1))));

  private final ManualTime time = new ManualTime();
  private final Doorkeeper doorkeeper = new Doorkeeper(time);

  @TempDir private Path folder;

  private Tokens tokens() throws Exception {
    return Tokens.read(Files.writeString(folder.resolve("tokens"), TOKEN));
  }

  private int status(Request request, Users users, Tokens tokens) throws InterruptedException {
    return doorkeeper.refuse(request, users, tokens).map(Response::status).orElse(200);
  }

  private static Request basic(String user, String password) {
    return TestRequests.with("Authorization", TestRequests.basic(user, password));
  }

  private static Request bearer(String token) {
    return TestRequests.with("Authorization", "Bearer " + token);
  }

  @Test
  void withoutUsersAndTokensAllPass() throws Exception {
    assertThat(status(TestRequests.with(), NOBODY, Tokens.NONE)).isEqualTo(200);
    assertThat(status(basic("a", "b"), NOBODY, Tokens.NONE)).isEqualTo(200);
  }

  @Test
  void theRightPasswordPassesAndNoOther() throws Exception {
    assertThat(status(basic("alice", "correct horse"), ALICE, Tokens.NONE)).isEqualTo(200);
    assertThat(status(basic("alice", "wrong"), ALICE, Tokens.NONE)).isEqualTo(401);
    assertThat(status(basic("bob", "correct horse"), ALICE, Tokens.NONE)).isEqualTo(401);
    assertThat(status(TestRequests.with(), ALICE, Tokens.NONE)).isEqualTo(401);
    assertThat(status(bearer(TOKEN), ALICE, Tokens.NONE)).isEqualTo(401);
  }

  @Test
  void theRightTokenPassesAndNoOther() throws Exception {
    assertThat(status(bearer(TOKEN), NOBODY, tokens())).isEqualTo(200);
    assertThat(status(bearer("x"), NOBODY, tokens())).isEqualTo(401);
    assertThat(status(basic("alice", "correct horse"), NOBODY, tokens())).isEqualTo(401);
    assertThat(status(basic("", ""), NOBODY, tokens())).isEqualTo(401);
  }

  @Test
  void whereBothAreConfiguredEitherServes() throws Exception {
    assertThat(status(bearer(TOKEN), ALICE, tokens())).isEqualTo(200);
    assertThat(status(basic("alice", "correct horse"), ALICE, tokens())).isEqualTo(200);
  }

  @Test
  void theRefusalSaysWhatIsAskedFor() throws Exception {
    Response answer = doorkeeper.refuse(TestRequests.with(), ALICE, tokens()).orElseThrow();

    assertThat(answer.headers().all("WWW-Authenticate"))
        .containsExactly("Basic realm=\"allsmi\", charset=\"UTF-8\"", "Bearer realm=\"allsmi\"");
  }

  @Test
  void anAddressThatGuessesHasToWait() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(status(basic("alice", "guess" + i), ALICE, Tokens.NONE)).isEqualTo(401);
    }
    Response answer = doorkeeper.refuse(basic("alice", "guess"), ALICE, Tokens.NONE).orElseThrow();

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().first("Retry-After")).contains("6");
    time.pass(Duration.ofSeconds(6));
    assertThat(status(basic("alice", "correct horse"), ALICE, Tokens.NONE)).isEqualTo(200);
  }

  @Test
  void whoWasRightBeforeIsNotHeldUpByOthersAtHisAddress() throws Exception {
    status(basic("alice", "correct horse"), ALICE, tokens());
    for (int i = 0; i < 20; i++) status(basic("alice", "guess" + i), ALICE, tokens());

    assertThat(status(basic("alice", "correct horse"), ALICE, tokens())).isEqualTo(200);
    assertThat(status(bearer(TOKEN), ALICE, tokens())).isEqualTo(200);
    assertThat(status(bearer("guess"), ALICE, tokens())).isEqualTo(429);
  }

  @Test
  void requestsWithoutCredentialsAreNoGuesses() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(status(TestRequests.with(), ALICE, Tokens.NONE)).isEqualTo(401);
    }
  }

  @Test
  void noMoreThanTwoChecksRunAtOnceAndTooManyAreSentAway() throws Exception {
    PasswordChecks checks = new PasswordChecks(Duration.ofMinutes(1));
    CountDownLatch finish = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(2);
    AtomicInteger most = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Boolean>>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(
            clients.submit(
                () ->
                    checks.run(
                        () -> {
                          most.accumulateAndGet(running.incrementAndGet(), Math::max);
                          started.countDown();
                          finish.await();
                          running.decrementAndGet();
                          return true;
                        })));
      }
      started.await();
      while (answers.stream().filter(Future::isDone).count() < 100 - 10) Thread.onSpinWait();
      finish.countDown();
      int served = 0;
      for (Future<Optional<Boolean>> answer : answers) {
        if (answer.get().isPresent()) served++;
      }

      assertThat(served).isEqualTo(10);
      assertThat(most).hasValue(2);
    }
  }

  @Test
  void aCheckThatTakesTooLongIsAnsweredWithAWait() throws Exception {
    PasswordChecks checks = new PasswordChecks(Duration.ofMillis(1));
    CountDownLatch finish = new CountDownLatch(1);
    Doorkeeper busy = new Doorkeeper(new FailureLimit(time), checks);
    for (int i = 0; i < 2; i++) {
      checks.run(
          () -> {
            finish.await();
            return true;
          });
    }

    Response answer =
        busy.refuse(basic("alice", "correct horse"), ALICE, Tokens.NONE).orElseThrow();

    finish.countDown();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().first("Retry-After")).contains("1");
  }
}
