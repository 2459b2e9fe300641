package io.allsmi.fleet.poll;

import io.allsmi.insight.view.NodeState;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An endpoint that does what the test says. */
final class Scripted implements Scraper {
  private final AtomicInteger inside = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Answer answer;
  final AtomicInteger asked = new AtomicInteger();
  volatile int mostInside;
  volatile Detail lastDetail = Detail.CORE;

  /** What happens when it is asked. */
  interface Answer {
    Scraped give() throws ScrapeException;
  }

  Scripted(Answer answer) {
    this.answer = answer;
  }

  static Scripted saying(Supplier<Scraped> page) {
    return new Scripted(page::get);
  }

  static Scripted failing(NodeState state, String reason) {
    return new Scripted(
        () -> {
          throw new ScrapeException(state, reason);
        });
  }

  void now(Answer other) {
    answer = other;
  }

  @Override
  public Scraped scrape(Detail detail) throws ScrapeException {
    asked.incrementAndGet();
    lastDetail = detail;
    mostInside = Math.max(mostInside, inside.incrementAndGet());
    try {
      return answer.give();
    } finally {
      inside.decrementAndGet();
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
