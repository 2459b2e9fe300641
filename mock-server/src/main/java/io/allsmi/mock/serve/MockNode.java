package io.allsmi.mock.serve;

import io.allsmi.mock.fault.ExpiredCertificate;
import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.fault.FaultPlan;
import io.allsmi.mock.fault.FaultyHandler;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Security;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A simulated node that is served, and can be made to fail. */
public final class MockNode {
  private static final Duration SKEW = Duration.ofHours(1);

  private final int index;
  private final SimulatedNode node;
  private final MockClock clock;
  private final boolean processes;
  private final FaultPlan plan;
  private final long startNanos;
  private final Handler handler;
  private final AtomicLong requests = new AtomicLong();
  private final Door door;
  private volatile Optional<Fault> steered = Optional.empty();

  MockNode(int index, SimulatedNode node, FleetSpec spec, Exporters exporters, Door door) {
    this.index = index;
    this.node = node;
    this.clock = spec.clock();
    this.processes = spec.processes();
    this.door = door;
    plan = spec.faults().of(index, node.name());
    startNanos = System.nanoTime();
    handler =
        new FaultyHandler(
            request -> exporters.of(node, Duration.ZERO).handler().handle(request),
            request -> exporters.of(node, SKEW).handler().handle(request),
            this::fault);
  }

  /** Where a node can be reached, as far as that can be changed. */
  interface Door {
    /** Where it is, without a path of its own behind it. */
    URI url(MockNode node);

    /** Whether it is open; nothing happens when it is already. */
    void open(MockNode node, boolean open) throws IOException;
  }

  /** From 0 on. */
  public int index() {
    return index;
  }

  /** The host name that it reports. */
  public String name() {
    return node.name();
  }

  /** As users write it: {@code nvidia-h100:8}. */
  public String platform() {
    return node.platform().toString();
  }

  /** Where it is: {@code http://127.0.0.1:20000}; {@code /metrics} and other paths follow. */
  public URI url() {
    return door.url(this);
  }

  /** What it says now, when nothing goes wrong. */
  public Snapshot snapshot() {
    return NodeSampler.of(node, clock, Duration.ZERO, processes)
        .sample(Level.DETAIL, Duration.ZERO);
  }

  /** The simulation itself, which can be made to have trouble. */
  public SimulatedNode simulated() {
    return node;
  }

  /** How many requests came; those of a node that refuses do not. */
  public long requests() {
    return requests.get();
  }

  /**
   * Gives it a fault until {@link #heal()}, whatever the plan says.
   *
   * @throws IOException when its port cannot be closed or opened
   */
  public synchronized void fail(Fault fault) throws IOException {
    steered = Optional.of(fault);
    door.open(this, fault != Fault.REFUSE);
  }

  /**
   * Ends what {@link #fail} began; the plan goes on.
   *
   * @throws IOException when its port cannot be opened any more
   */
  public synchronized void heal() throws IOException {
    steered = Optional.empty();
    door.open(this, true);
  }

  /** Opens or closes its port as the plan has it now; not while somebody makes it fail or heals. */
  synchronized void followPlan() throws IOException {
    if (steered.isPresent()) return;
    boolean refuses = plan.isScheduled(Fault.REFUSE, sinceStart());
    door.open(this, !refuses && node.isReachable(clock.millis()));
  }

  /** Whether the plan closes its port at times. */
  boolean isEverRefusing() {
    return plan.has(Fault.REFUSE);
  }

  Handler handler() {
    return handler;
  }

  /** What its connections are encrypted with, when it has a port of its own. */
  Security security(Security usual) {
    if (plan.rules().isEmpty() && usual.equals(Security.PLAIN)) return usual;
    return () -> {
      Optional<Security.Tls> tls = usual.next();
      if (tls.isEmpty()) return tls;
      Optional<Fault> fault = steered.isPresent() ? steered : plan.at(sinceStart(), requests.get());
      boolean expired = fault.equals(Optional.of(Fault.EXPIRED_CERTIFICATE));
      return expired ? Optional.of(ExpiredCertificate.tls()) : tls;
    };
  }

  private Optional<Fault> fault() {
    long number = requests.getAndIncrement();
    if (steered.isEmpty() && !node.isReachable(clock.millis())) return Optional.of(Fault.REFUSE);
    return steered.isPresent() ? steered : plan.at(sinceStart(), number);
  }

  private Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
