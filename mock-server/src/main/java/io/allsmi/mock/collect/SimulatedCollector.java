package io.allsmi.mock.collect;

import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.Event;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.util.function.LongSupplier;

/** Reads one source of a simulated node. */
final class SimulatedCollector implements Collector {
  private final String name;
  private final SimulatedNode node;
  private final LongSupplier clock;
  private final boolean tellsEvents;
  private final double cadence;
  private long toldUntil;

  SimulatedCollector(
      String name, double cadence, SimulatedNode node, LongSupplier clock, boolean tellsEvents) {
    this.name = name;
    this.cadence = cadence;
    this.node = node;
    this.clock = clock;
    this.tellsEvents = tellsEvents;
    toldUntil = clock.getAsLong();
  }

  @Override
  public Probe probe() {
    return Probe.present();
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    long now = clock.getAsLong();
    String failure = node.failure(name, now);
    if (!failure.isEmpty()) throw CollectorException.failed(failure);
    source(now).answer(node.tick(now, request.level()), answer);
    if (tellsEvents) events(now, answer);
  }

  private NodeSource source(long now) throws CollectorException {
    for (NodeSource source : node.sources(now)) {
      if (source.name().equals(name)) return source;
    }
    throw CollectorException.failed("the simulated node has no source " + name);
  }

  /** That a device is lost or back is said by the engine, as it is of a real one. */
  private void events(long now, Answer answer) {
    for (Event event : node.events(now)) {
      boolean isNew = event.at().wallMillis() > toldUntil;
      if (isNew && event.code().equals("xid")) answer.event(event);
    }
    toldUntil = now;
  }

  @Override
  public double cadence() {
    return cadence;
  }
}
