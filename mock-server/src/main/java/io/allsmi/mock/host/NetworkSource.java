package io.allsmi.mock.host;

import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import java.util.List;

/** The network interfaces. */
final class NetworkSource implements NodeSource {
  private static final double KIB = 1024;
  private static final double PACKET_BYTES = 4096;

  private final HostLoad load;
  private final List<DeviceInfo> devices;

  NetworkSource(HostLoad load, List<DeviceInfo> devices) {
    this.load = load;
    this.devices = devices;
  }

  @Override
  public String name() {
    return "network";
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return devices;
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    answer.epoch(tick.bootMillis());
    double received = KIB * load.sinceBoot(Amount.NETWORK_RECEIVED, tick);
    double sent = KIB * load.sinceBoot(Amount.NETWORK_SENT, tick);
    for (int i = 0; i < devices.size(); i++) {
      HostModel.Port port = load.model().ports().get(i);
      Leveled to = new Leveled(answer, tick.level(), answer.device(devices.get(i)));
      double in = Math.floor(port.share() * received);
      double out = Math.floor(port.share() * sent);
      to.set(HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, in);
      to.set(HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL, out);
      to.set(HostMetrics.NETWORK_RECEIVE_PACKETS_TOTAL, Math.floor(in / PACKET_BYTES));
      to.set(HostMetrics.NETWORK_TRANSMIT_PACKETS_TOTAL, Math.floor(out / PACKET_BYTES));
      to.set(HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL, 0);
      to.set(HostMetrics.NETWORK_TRANSMIT_ERRORS_TOTAL, 0);
      to.set(HostMetrics.NETWORK_RECEIVE_DROPPED_PACKETS_TOTAL, 0);
      to.set(HostMetrics.NETWORK_TRANSMIT_DROPPED_PACKETS_TOTAL, 0);
      to.set(HostMetrics.NETWORK_UP, 1);
      to.set(HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND, port.bytesPerSecond());
    }
  }
}
