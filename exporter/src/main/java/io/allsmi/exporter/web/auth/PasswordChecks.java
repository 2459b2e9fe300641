package io.allsmi.exporter.web.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs checks of passwords, two at a time. They have threads of their own, which are there only
 * while they are needed: on a request's virtual thread a check would hold a carrier that others
 * wait for.
 */
final class PasswordChecks {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 8;

  private final Duration patience;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          5,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          task -> Thread.ofPlatform().daemon().name("allsmi-password").unstarted(task));

  /**
   * @param patience how long a client waits for its answer
   */
  PasswordChecks(Duration patience) {
    this.patience = patience;
    threads.allowCoreThreadTimeOut(true);
  }

  /** The answer of a check, or empty when there were too many before it. */
  Optional<Boolean> run(Callable<Boolean> check) throws InterruptedException {
    Future<Boolean> answer;
    try {
      answer = threads.submit(check);
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(false);
    } finally {
      answer.cancel(false);
      threads.purge();
    }
  }
}
