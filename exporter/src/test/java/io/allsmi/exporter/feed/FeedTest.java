package io.allsmi.exporter.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.exporter.fixture.Nodes;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a node is asked, and who shares the answer. */
@Timeout(30)
class FeedTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final Recorded node = new Recorded();

  /** Counts what it is asked, and waits where a test wants it to. */
  private static final class Recorded implements Sampler {
    final AtomicInteger asked = new AtomicInteger();
    final List<Level> levels = new ArrayList<>();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile CountDownLatch inside = new CountDownLatch(1);
    volatile boolean failing;

    @Override
    public Snapshot sample(Level level, Duration deadline) {
      levels.add(level);
      int count = asked.incrementAndGet();
      inside.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (failing) throw new IllegalStateException("no answer");
      return Nodes.drawing(count);
    }
  }

  private Feed every(Duration interval) {
    return new Feed(node, Level.DETAIL, interval);
  }

  @Test
  void beforeTheFirstCollectionThereIsNone() throws InterruptedException {
    assertThat(every(HOUR).get(Level.CORE, SHORT)).isEmpty();
  }

  @Test
  void aCollectionThatIsYoungIsSharedByAll() throws InterruptedException {
    Feed feed = every(HOUR);
    feed.collect();
    Optional<Collected> one = feed.get(Level.DETAIL, SHORT);
    assertThat(feed.get(Level.CORE, SHORT)).isEqualTo(one);
    assertThat(node.asked).hasValue(1);
  }

  @Test
  void whoCannotWaitLongerGetsTheOldOne() throws InterruptedException {
    Feed feed = every(Duration.ofMillis(1));
    feed.collect();
    Thread.sleep(5);
    assertThat(feed.get(Level.CORE, SHORT)).hasValueSatisfying(c -> first(c));
  }

  private static void first(Collected collected) {
    assertThat(collected.sequence()).isEqualTo(1);
  }

  @Test
  void withoutARhythmEachRequestCollects() throws InterruptedException {
    Feed feed = every(Duration.ZERO);
    feed.get(Level.CORE, HOUR);
    feed.get(Level.CORE, HOUR);
    assertThat(node.asked).hasValue(2);
  }

  @Test
  void requestsAtOneTimeShareACollection() throws Exception {
    Feed feed = every(Duration.ZERO);
    node.gate = new CountDownLatch(1);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Collected>>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) answers.add(clients.submit(() -> feed.get(Level.CORE, HOUR)));
      node.inside.await();
      // They have all asked before the collection ends: it waits for a while after the first.
      Thread.sleep(200);
      node.gate.countDown();
      for (Future<Optional<Collected>> answer : answers) assertThat(answer.get()).isPresent();
    }
    assertThat(node.asked).hasValue(1);
  }

  @Test
  void moreDetailIsCollectedAtOnceAndForAWhile() throws InterruptedException {
    Feed feed = every(HOUR);
    Rhythm.start(feed);
    assertThat(feed.get(Level.DETAIL, HOUR)).hasValueSatisfying(c -> first(c));
    Collected more = feed.get(Level.ALL, HOUR).orElseThrow();
    assertThat(more.level()).isEqualTo(Level.ALL);
    feed.collect();
    feed.close();
    assertThat(node.levels).containsExactly(Level.DETAIL, Level.ALL, Level.ALL);
  }

  @Test
  void aStreamGetsEveryCollection() throws InterruptedException {
    Feed feed = every(HOUR);
    feed.collect();
    try (Stream stream = feed.stream(Level.DETAIL)) {
      assertThat(stream.next(HOUR)).hasValueSatisfying(c -> first(c));
      feed.collect();
      assertThat(stream.next(HOUR).orElseThrow().sequence()).isEqualTo(2);
      assertThat(stream.missed()).isZero();
      assertThat(stream.next(SHORT)).isEmpty();
    }
  }

  @Test
  void aStreamThatIsTooSlowIsToldHowMuchItMissed() throws InterruptedException {
    Feed feed = every(HOUR);
    try (Stream stream = feed.stream(Level.DETAIL)) {
      for (int i = 0; i < 20; i++) feed.collect();
      long sequence = stream.next(HOUR).orElseThrow().sequence();
      assertThat(sequence).isEqualTo(13);
      assertThat(stream.missed()).isEqualTo(12);
    }
  }

  @Test
  void withoutARhythmAStreamKeepsAPaceOfItsOwn() throws InterruptedException {
    Feed feed = every(Duration.ZERO);
    try (Stream stream = feed.stream(Level.DETAIL)) {
      assertThat(stream.next(HOUR)).hasValueSatisfying(c -> first(c));
      assertThat(stream.next(SHORT)).isEmpty();
      assertThat(stream.next(HOUR).orElseThrow().sequence()).isEqualTo(2);
    }
  }

  @Test
  void theEndWakesWhoWaits() throws Exception {
    Feed feed = every(HOUR);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Collected>> waiting = clients.submit(() -> feed.get(Level.CORE, HOUR));
      Future<Optional<Collected>> streaming =
          clients.submit(() -> feed.stream(Level.CORE).next(HOUR));
      Thread.sleep(50);
      feed.close();
      assertThat(waiting.get()).isEmpty();
      assertThat(streaming.get()).isEmpty();
    }
  }

  @Test
  void aCollectionThatFailsIsNotTheLast() throws InterruptedException {
    Feed feed = every(Duration.ZERO);
    node.failing = true;
    assertThatThrownBy(() -> feed.get(Level.CORE, HOUR)).hasMessage("no answer");
    node.failing = false;
    assertThat(feed.get(Level.CORE, HOUR)).isPresent();
  }

  @Test
  void aRhythmOutlivesACollectionThatFails() throws InterruptedException {
    Feed feed = every(Duration.ofMillis(5));
    node.failing = true;
    Rhythm.start(feed);
    while (node.asked.get() < 2) Thread.sleep(1);
    node.failing = false;
    assertThat(feed.get(Level.CORE, HOUR)).isPresent();
    feed.close();
  }

  @Test
  void whatIsMadeOfACollectionIsMadeOnce() throws InterruptedException {
    record Key(String name) implements Collected.Recipe<String> {}
    Feed feed = every(HOUR);
    feed.collect();
    Collected collected = feed.newest().orElseThrow();
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      String text = collected.make(new Key("a"), key -> key.name() + made.incrementAndGet());
      assertThat(text).isEqualTo("a1");
    }
  }

  @Test
  void processesStayInTheMachineUnlessToldOtherwise() {
    Sampler closed = new Disclosed(node);
    assertThat(node.sample(Level.CORE, HOUR).processes()).isNotEmpty();
    assertThat(closed.sample(Level.CORE, HOUR).processes()).isEmpty();
    assertThat(closed.firstSample(Level.CORE, HOUR).processes()).isEmpty();
  }
}
