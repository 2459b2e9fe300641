package io.allsmi.fleet.discover;

import io.allsmi.model.Info;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.FetchException;
import io.allsmi.wire.http.client.Server;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Targets from Prometheus' {@code http_sd}: a list in JSON, fetched again and again on a thread of
 * its own. When that fails the last list stays.
 */
public final class HttpDiscovery implements TargetSource {
  /** How often Prometheus fetches such a list. */
  public static final Duration REFRESH = Duration.ofSeconds(60);

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Target list;
  private final Server server;
  private final Duration refresh;
  private final Thread thread;
  private List<TargetGroup> groups = List.of();
  private volatile Targets last;

  /**
   * Begins to fetch.
   *
   * @throws IllegalArgumentException with a message for the user when it is no URL of http or https
   */
  public HttpDiscovery(Client client, URI url, Access access, Duration refresh) {
    this.refresh = refresh;
    list = new Target(url, Info.NONE);
    Headers interval =
        Headers.NONE.with(
            "X-Prometheus-Refresh-Interval-Seconds", String.valueOf(refresh.toSeconds()));
    server = client.server(url, access, interval);
    last = new Targets(List.of(), List.of(list.address() + ": not yet fetched"), 1);
    thread = Thread.ofVirtual().name("http_sd").start(this::run);
  }

  @Override
  public Targets current() {
    return last;
  }

  private void run() {
    Duration timeout = refresh.compareTo(LONGEST) < 0 ? refresh : LONGEST;
    try {
      while (true) {
        fetch(timeout);
        Thread.sleep(refresh);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fetch(Duration timeout) {
    try {
      List<TargetGroup> now =
          server.get(
              list.pathAndQuery(),
              "application/json",
              timeout,
              (bytes, length, headers) -> JsonGroups.read(bytes, length));
      if (now.equals(groups) && last.problems().isEmpty()) return;
      groups = now;
      TargetList targets = new TargetList();
      for (TargetGroup group : now) group.addTo(targets, list.address());
      last = targets.targets(list.address(), last.version() + 1);
    } catch (FetchException | UnreadableException e) {
      String kept = last.targets().isEmpty() ? "" : "; the last list stays";
      String problem = list.address() + ": " + e.getMessage() + kept;
      if (last.problems().equals(List.of(problem))) return;
      last = new Targets(last.targets(), List.of(problem), last.version() + 1);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    server.close();
  }
}
