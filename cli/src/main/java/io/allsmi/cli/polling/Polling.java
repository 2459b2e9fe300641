package io.allsmi.cli.polling;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.ViewKeys;
import io.allsmi.fleet.Fleet;
import io.allsmi.fleet.discover.AccessRules;
import io.allsmi.fleet.discover.AllSources;
import io.allsmi.fleet.discover.BadTargetException;
import io.allsmi.fleet.discover.FileDiscovery;
import io.allsmi.fleet.discover.FixedTargets;
import io.allsmi.fleet.discover.HostFile;
import io.allsmi.fleet.discover.HttpDiscovery;
import io.allsmi.fleet.discover.Target;
import io.allsmi.fleet.discover.TargetList;
import io.allsmi.fleet.discover.TargetSource;
import io.allsmi.fleet.poll.PollOptions;
import io.allsmi.model.Info;
import io.allsmi.wire.http.client.Client;
import io.allsmi.wire.http.client.ClientLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fleet of a call, by its settings. */
public final class Polling {
  /** The interval of a fleet that is small enough for it. */
  private static final Duration USUAL = Duration.ofSeconds(3);

  /** So many nodes can be polled each second without much of a core. */
  private static final int NODES_A_SECOND = 1000;

  /** Nobody waits for the second poll. */
  private static final Duration ONCE = Duration.ofHours(1);

  private Polling() {}

  /**
   * A fleet that is polled from its start on.
   *
   * @param interval the command's option of that name
   * @param changed called after each answer, from any thread
   * @throws UserError when no targets are given, or some that cannot be
   */
  public static Fleet of(Invocation call, Option<Duration> interval, Runnable changed) {
    Optional<Duration> asked =
        call.settings().isGiven(interval) ? Optional.of(call.get(interval)) : Optional.empty();
    return fleet(call, asked, changed);
  }

  /** A fleet whose nodes are all asked once. */
  public static Fleet once(Invocation call) {
    return fleet(call, Optional.of(ONCE), () -> {});
  }

  private static Fleet fleet(Invocation call, Optional<Duration> asked, Runnable changed) {
    AccessRules access = AccessSettings.of(call);
    Client client =
        new Client(ClientLimits.DEFAULT, "allsmi/" + Version.NUMBER, call.io().environment());
    try {
      TargetSource source = source(call, client, access);
      PollOptions options = options(call, asked.isPresent() ? asked.get() : interval(source));
      return new Fleet(source, access, client, options, changed);
    } catch (UserError e) {
      client.close();
      throw e;
    }
  }

  private static PollOptions options(Invocation call, Duration interval) {
    PollOptions options = PollOptions.every(interval).withNodeLabel(call.get(ViewKeys.NODE_LABEL));
    boolean given = call.settings().isGiven(Keys.TIMEOUT) || interval.equals(ONCE);
    return given ? options.withTimeout(call.get(Keys.TIMEOUT)) : options;
  }

  /** One in which so many nodes can be polled. */
  private static Duration interval(TargetSource source) {
    int nodes = source.current().targets().size();
    Duration needed = Duration.ofSeconds(Math.ceilDiv(nodes, NODES_A_SECOND));
    return needed.compareTo(USUAL) > 0 ? needed : USUAL;
  }

  private static TargetSource source(Invocation call, Client client, AccessRules access) {
    List<TargetSource> sources = new ArrayList<>();
    List<Target> hosts = new ArrayList<>();
    for (String text : call.find(ViewKeys.HOSTS).orElse(List.of())) hosts.addAll(hosts(text));
    if (!hosts.isEmpty()) sources.add(new FixedTargets(hosts));
    for (Path file : call.find(ViewKeys.HOSTFILE).orElse(List.of())) {
      sources.add(new HostFile(file));
    }
    for (Path file : call.find(ViewKeys.FILE_SD).orElse(List.of())) {
      sources.add(new FileDiscovery(file));
    }
    for (String url : call.find(ViewKeys.HTTP_SD).orElse(List.of())) {
      sources.add(http(url, client, access));
    }
    if (sources.isEmpty()) {
      throw UserError.usage(
          "no nodes are named: give --hosts, --hostfile, --file-sd or --http-sd; allsmi mock"
              + " --nodes 300 --hostfile hosts makes some to try");
    }
    return new AllSources(sources);
  }

  private static List<Target> hosts(String text) {
    try {
      return TargetList.parse(text);
    } catch (BadTargetException e) {
      throw UserError.usage("--hosts: " + e.words());
    }
  }

  private static TargetSource http(String url, Client client, AccessRules access) {
    try {
      URI uri = new URI(url);
      return new HttpDiscovery(
          client, uri, access.of(new Target(uri, Info.NONE)), HttpDiscovery.REFRESH);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw UserError.usage("--http-sd: no URL of http or https");
    }
  }
}
