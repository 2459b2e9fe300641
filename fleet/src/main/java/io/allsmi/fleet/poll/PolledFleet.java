package io.allsmi.fleet.poll;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Info;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fleet of nodes that is asked again and again. Its endpoints can be exchanged at any time, and
 * its view be taken from any thread.
 */
public final class PolledFleet implements AutoCloseable {
  private volatile PollOptions options;
  private final NodeTable nodes;
  private final PollCounts counts = new PollCounts();
  private final Poller poller;
  private final Map<Address, Endpoint> endpoints = new HashMap<>();
  private volatile boolean processes;

  /**
   * Where an endpoint is and what is known of it: two that are equal are one.
   *
   * @param address as a user would type it, without credentials
   * @param labels what discovery says of it
   */
  public record Address(String address, Info labels) {}

  /** Makes what asks an endpoint. */
  public interface Scrapers {
    Scraper of(Address address);
  }

  /**
   * @param changed called after each answer, from any thread, at once
   */
  public PolledFleet(PollOptions options, Runnable changed) {
    this.options = options;
    nodes = new NodeTable(() -> this.options);
    poller = new Poller(() -> this.options, nodes, this::detail, counts, changed);
  }

  /** Begins to ask. */
  public void start() {
    poller.start();
  }

  private Detail detail(Endpoint endpoint) {
    if (nodes.isOpen(endpoint)) return Detail.WHOLE;
    return processes ? Detail.PROCESSES : Detail.CORE;
  }

  /** Asks these endpoints from now on, and no others; those that stay are not disturbed. */
  public void ask(List<Address> wanted, Scrapers scrapers) {
    List<Endpoint> added = new ArrayList<>();
    List<Endpoint> removed = new ArrayList<>();
    synchronized (endpoints) {
      Set<Address> left = new HashSet<>(endpoints.keySet());
      for (Address address : wanted) {
        if (left.remove(address) || endpoints.containsKey(address)) continue;
        Endpoint endpoint = new Endpoint(address.address(), address.labels(), scrapers.of(address));
        endpoints.put(address, endpoint);
        added.add(endpoint);
      }
      for (Address address : left) removed.add(endpoints.remove(address));
    }
    for (Endpoint endpoint : removed) {
      endpoint.remove();
      nodes.remove(endpoint);
    }
    for (Endpoint endpoint : added) {
      nodes.add(endpoint);
      poller.add(endpoint);
    }
  }

  /** All nodes as they are now. */
  public FleetView view() {
    return nodes.view();
  }

  /** Asks these nodes for everything from now on, at once, and keeps their past. */
  public void open(Set<String> names) {
    nodes.open(names);
    for (String name : names) {
      for (Endpoint endpoint : nodes.endpoints(name)) poller.hurry(endpoint);
    }
  }

  /** Asks each node in another interval from its next turn on. */
  public void interval(Duration interval) {
    options = options.withInterval(interval);
    nodes.interval(options.seconds());
  }

  /** From one poll of a node to its next. */
  public Duration interval() {
    return options.interval();
  }

  /** How long a poll may take. */
  public Duration timeout() {
    return options.timeout();
  }

  /** Whether all nodes are asked who uses their devices, as far as they tell. */
  public void processes(boolean wanted) {
    processes = wanted;
  }

  /** How many endpoints have neither answered nor failed yet. */
  public int unsettled() {
    synchronized (endpoints) {
      int unsettled = 0;
      for (Endpoint endpoint : endpoints.values()) {
        if (!endpoint.isSettled()) unsettled++;
      }
      return unsettled;
    }
  }

  /** How many endpoints there are. */
  public int size() {
    synchronized (endpoints) {
      return endpoints.size();
    }
  }

  /** How often endpoints were asked. */
  public long polls() {
    return counts.polls();
  }

  /** How often that failed. */
  public long failures() {
    return counts.failures();
  }

  /** Seconds that the latest poll came after its turn since this was asked last: how far behind. */
  public double takeDelay() {
    return counts.takeLatest() / 1e9;
  }

  @Override
  public void close() {
    poller.close();
    synchronized (endpoints) {
      for (Endpoint endpoint : endpoints.values()) endpoint.remove();
      endpoints.clear();
    }
  }
}
