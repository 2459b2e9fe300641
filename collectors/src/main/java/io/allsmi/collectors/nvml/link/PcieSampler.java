package io.allsmi.collectors.nvml.link;

import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures the traffic over PCIe of one device after the other, in a thread of its own, so that no
 * reading waits for it. A device is measured when somebody asked for it since the last time: one
 * that is not read is left in peace. The thread ends with the last device.
 *
 * <p>A call that does not return costs its device and one thread; another one serves the rest.
 */
public final class PcieSampler {
  private static final int MOST_STUCK = 3;
  private static final long HANG_MILLIS = 5000;
  private static final long PATIENCE_MILLIS = 200;

  private final Platform platform;
  private final long pauseMillis;
  private final long hangNanos;
  private final List<PcieGauge> gauges = new ArrayList<>();
  private final List<PcieGauge> wanted = new ArrayList<>();
  private final List<PcieGauge> setAside = new ArrayList<>();
  private @Nullable Thread worker;
  private @Nullable PcieGauge measured;
  private long measuredSince;
  private long restUntil;
  private int stuck;

  /**
   * @param pauseMillis between two devices
   */
  public PcieSampler(Platform platform, long pauseMillis) {
    this(platform, pauseMillis, HANG_MILLIS);
  }

  /**
   * @param pauseMillis between two devices
   * @param hangMillis after which a call is taken for one that does not return
   */
  PcieSampler(Platform platform, long pauseMillis, long hangMillis) {
    this.platform = platform;
    this.pauseMillis = pauseMillis;
    hangNanos = TimeUnit.MILLISECONDS.toNanos(hangMillis);
  }

  synchronized void add(PcieGauge gauge) {
    gauges.add(gauge);
  }

  /** No call for the device is begun any more; waits a short while for one to return. */
  synchronized void remove(PcieGauge gauge) {
    gauges.remove(gauge);
    wanted.remove(gauge);
    setAside.remove(gauge);
    notifyAll();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      while (gauge.equals(measured)) {
        long left = until - System.nanoTime();
        if (left <= 0) return;
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for a device to be measured soon. */
  synchronized void want(PcieGauge gauge) {
    giveUpIfStuck();
    if (!gauges.contains(gauge)) return;
    if (!wanted.contains(gauge)) wanted.add(gauge);
    if (worker == null && stuck < MOST_STUCK) start();
    notifyAll();
  }

  /** Seconds in which each device has its turn. */
  synchronized double round() {
    return gauges.size() * pauseMillis / 1e3;
  }

  /** Whether there is a thread that measures or waits for something to measure. */
  synchronized boolean isWorking() {
    return worker != null;
  }

  private void start() {
    restUntil = System.nanoTime();
    Thread thread = new Thread(this::work, "nvml-pcie");
    thread.setDaemon(true);
    worker = thread;
    thread.start();
  }

  /** The thread that is inside the call is left to itself, and its device with it. */
  private void giveUpIfStuck() {
    PcieGauge held = measured;
    if (held == null || System.nanoTime() - measuredSince < hangNanos) return;
    gauges.remove(held);
    wanted.remove(held);
    setAside.add(held);
    measured = null;
    worker = null;
    stuck++;
  }

  private void work() {
    PcieGauge next = next();
    while (next != null) {
      next.measure(platform.now());
      next = done(next) ? next() : null;
    }
  }

  private synchronized @Nullable PcieGauge next() {
    try {
      while (isWorker() && !gauges.isEmpty()) {
        long pause = restUntil - System.nanoTime();
        if (pause > 0) TimeUnit.NANOSECONDS.timedWait(this, pause);
        else if (wanted.isEmpty()) wait();
        else break;
      }
    } catch (InterruptedException ending) {
      wanted.clear();
    }
    if (!isWorker()) return null;
    if (wanted.isEmpty()) {
      worker = null;
      return null;
    }
    PcieGauge next = wanted.removeFirst();
    measured = next;
    measuredSince = System.nanoTime();
    return next;
  }

  /** Whether the thread is still the one that measures. */
  private synchronized boolean done(PcieGauge gauge) {
    if (!isWorker()) {
      // It was given up and has come back: its device may be measured again.
      stuck--;
      if (setAside.remove(gauge)) gauges.add(gauge);
      return false;
    }
    measured = null;
    restUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
    notifyAll();
    return true;
  }

  private boolean isWorker() {
    return Thread.currentThread().equals(worker);
  }
}
