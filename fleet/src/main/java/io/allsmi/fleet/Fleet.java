package io.allsmi.fleet;

import io.allsmi.fleet.discover.AccessRules;
import io.allsmi.fleet.discover.Target;
import io.allsmi.fleet.discover.TargetSource;
import io.allsmi.fleet.discover.Targets;
import io.allsmi.fleet.poll.PollOptions;
import io.allsmi.fleet.poll.PolledFleet;
import io.allsmi.fleet.poll.PolledFleet.Address;
import io.allsmi.fleet.poll.Scraper;
import io.allsmi.fleet.scrape.HttpScraper;
import io.allsmi.insight.view.FleetView;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.http.client.Client;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes that some sources of targets name, polled again and again. Targets that come and go
 * take effect while it runs.
 */
public final class Fleet implements AutoCloseable {
  /** How often sources are asked whether their targets have changed. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** What an honest node never comes near; a hostile one shall not fill the memory of all. */
  private static final Limits LIMITS = Limits.DEFAULT.withDevices(2048);

  private static final String USUAL_SCHEME = "http://";
  private static final String USUAL_PATH = "/metrics";

  private final TargetSource source;
  private final AccessRules access;
  private final Client client;
  private final PolledFleet polled;
  private final Thread thread;
  private long version = -1;
  private Map<Address, Target> targets = Map.of();
  private volatile List<String> problems = List.of();

  /**
   * Nothing is asked before {@link #start}.
   *
   * @param source is closed with it
   * @param access how each target is entered
   * @param client is closed with it
   * @param changed called after each answer, from any thread
   */
  public Fleet(
      TargetSource source,
      AccessRules access,
      Client client,
      PollOptions options,
      Runnable changed) {
    this.source = source;
    this.access = access;
    this.client = client;
    polled = new PolledFleet(options, changed);
    thread = Thread.ofPlatform().daemon().name("allsmi-targets").unstarted(this::follow);
  }

  /** Takes the targets that there are, and begins to ask them. */
  public void start() {
    polled.start();
    look();
    thread.start();
  }

  private void follow() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Targets now = source.current();
    if (now.version() == version) return;
    version = now.version();
    Map<Address, Target> wanted = new LinkedHashMap<>();
    for (Target target : now.targets()) {
      wanted.put(new Address(shown(target), target.labels()), target);
    }
    problems = now.problems();
    targets = wanted;
    polled.ask(List.copyOf(wanted.keySet()), this::scraper);
  }

  /** Without what nearly all of them have. */
  private static String shown(Target target) {
    String address = target.address();
    if (!address.startsWith(USUAL_SCHEME) || !address.endsWith(USUAL_PATH)) return address;
    return address.substring(USUAL_SCHEME.length(), address.length() - USUAL_PATH.length());
  }

  private Scraper scraper(Address address) {
    Target target = targets.get(address);
    if (target == null) throw new IllegalStateException("no target of " + address);
    return new HttpScraper(
        client.server(target.base(), access.of(target)),
        target.pathAndQuery(),
        polled::timeout,
        Catalogue.core(),
        LIMITS);
  }

  /** All nodes as they are now, in the natural order of their names. */
  public FleetView view() {
    return polled.view();
  }

  /** What is wrong with where the targets come from, each in one line. */
  public List<String> problems() {
    return problems;
  }

  /** What is polled. */
  public PolledFleet polled() {
    return polled;
  }

  /** Waits until every target has answered or failed once, or the time is over. */
  public void awaitFirst(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (polled.unsettled() > 0 && System.nanoTime() - end < 0) Thread.sleep(10);
  }

  @Override
  public void close() {
    thread.interrupt();
    source.close();
    polled.close();
    client.close();
  }
}
