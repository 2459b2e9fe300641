package io.allsmi.collectors.host.oshi;

import io.allsmi.model.Moment;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.NetworkIF;

/** Reads the network interfaces. Which there are is looked up once a minute. */
final class OshiNetwork implements Collector {
  private static final String WHAT = "the network";
  private static final double SECONDS_BETWEEN_SCANS = 60;

  private final Platform platform;
  private final RisingCounters counters = new RisingCounters();
  private List<NetworkIF> interfaces = List.of();
  private @Nullable Moment listedAt;

  OshiNetwork(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, this::read);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    List<NetworkState> all = Asked.read(WHAT, this::read);
    Answer steadied = counters.before(answer);
    for (NetworkState each : all) {
      if (each.isPort(platform.os())) each.answer(platform.os(), steadied);
    }
    answer.epoch(counters.restarts());
  }

  private List<NetworkState> read() {
    Moment now = platform.now();
    if (listedAt == null || now.secondsSince(listedAt) > SECONDS_BETWEEN_SCANS) {
      interfaces = new SystemInfo().getHardware().getNetworkIFs();
      listedAt = now;
    } else {
      update();
    }
    List<NetworkState> states = new ArrayList<>();
    for (NetworkIF each : interfaces) states.add(state(each));
    return states;
  }

  private void update() {
    List<NetworkIF> there = new ArrayList<>();
    for (NetworkIF each : interfaces) {
      if (each.updateAttributes()) there.add(each);
    }
    interfaces = there;
  }

  private static NetworkState state(NetworkIF each) {
    return new NetworkState(
        each.getName(),
        each.getIfAlias(),
        each.getDisplayName(),
        each.getMacaddr(),
        each.isConnectorPresent(),
        up(each),
        each.getBytesRecv(),
        each.getPacketsRecv(),
        each.getInErrors(),
        each.getInDrops(),
        each.getBytesSent(),
        each.getPacketsSent(),
        each.getOutErrors(),
        each.getSpeed());
  }

  /** Where OSHI does not say, the JDK does: by the flags "up" and "running". */
  private static double up(NetworkIF each) {
    return switch (each.getIfOperStatus()) {
      case UP -> 1;
      case DOWN, TESTING, DORMANT, NOT_PRESENT, LOWER_LAYER_DOWN -> 0;
      case UNKNOWN -> upByFlags(each);
    };
  }

  private static double upByFlags(NetworkIF each) {
    try {
      return each.queryNetworkInterface().isUp() ? 1 : 0;
    } catch (SocketException _) {
      return Double.NaN;
    }
  }
}
