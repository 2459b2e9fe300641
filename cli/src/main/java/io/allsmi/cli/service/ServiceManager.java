package io.allsmi.cli.service;

import io.allsmi.cli.log.Log;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The service manager, where one started the program and wants to hear of it: systemd's protocol
 * (sd_notify(3)). Without one, and outside of Linux, nothing is said; that a message does not
 * arrive is no error.
 */
public final class ServiceManager implements AutoCloseable {
  private final byte[] address;
  private final Optional<Duration> watchdog;
  private @Nullable Thread beating;

  private ServiceManager(byte[] address, Optional<Duration> watchdog) {
    this.address = address.clone();
    this.watchdog = watchdog;
  }

  /** The one that {@code NOTIFY_SOCKET} names; {@code WATCHDOG_USEC} is what it expects. */
  public static ServiceManager of(Map<String, String> environment) {
    String socket = environment.getOrDefault("NOTIFY_SOCKET", "");
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    byte[] address = linux ? UnixDatagram.address(socket) : new byte[0];
    if (address.length == 0 && !socket.isEmpty()) {
      log("NOTIFY_SOCKET names no socket that can be written to here");
    }
    return new ServiceManager(address, watchdog(environment));
  }

  /** What it waits for at most, if it means this process. */
  private static Optional<Duration> watchdog(Map<String, String> environment) {
    String pid = environment.getOrDefault("WATCHDOG_PID", "");
    if (!pid.isEmpty() && !pid.equals(Long.toString(ProcessHandle.current().pid()))) {
      return Optional.empty();
    }
    try {
      long micros = Long.parseLong(environment.getOrDefault("WATCHDOG_USEC", "0"));
      boolean sensible = micros > 0 && micros < Long.MAX_VALUE / 1000;
      return sensible ? Optional.of(Duration.ofNanos(micros * 1000)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The program does from now on what it was started for. */
  public void ready() {
    tell("READY=1");
  }

  /** It has begun to end. */
  public void stopping() {
    tell("STOPPING=1");
  }

  /**
   * Tells a manager that asks for it that the program lives, twice in the time after which it would
   * be restarted, until {@link #close}.
   *
   * @param lives asked each time; while it says no, nothing is told
   */
  public synchronized void beat(BooleanSupplier lives) {
    if (watchdog.isEmpty() || address.length == 0 || beating != null) return;
    Duration pause = watchdog.get().dividedBy(2);
    beating = Thread.ofVirtual().name("allsmi-watchdog").start(() -> beat(lives, pause));
  }

  private void beat(BooleanSupplier lives, Duration pause) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (lives.getAsBoolean()) tell("WATCHDOG=1");
        Thread.sleep(pause);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(String message) {
    if (address.length == 0) return;
    try {
      if (!UnixDatagram.send(address, message)) log("the service manager does not take " + message);
    } catch (LinkageError noSuchFunction) {
      log("the service manager cannot be told: " + noSuchFunction.getMessage());
    }
  }

  private static void log(String line) {
    Log.write("io.allsmi.service", Level.DEBUG, line, null);
  }

  /** Ends the beat. */
  @Override
  public synchronized void close() {
    Thread thread = beating;
    if (thread != null) thread.interrupt();
  }
}
