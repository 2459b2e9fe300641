package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.List;
import java.util.Map;

/**
 * A network interface as OSHI sees it. Its speed on macOS is a nominal one and left out.
 *
 * @param name {@code en0}, {@code eth5}
 * @param alias what users call it on Windows, {@code Wi-Fi}; empty elsewhere
 * @param model of the card where the system tells it
 * @param mac its address
 * @param hasConnector whether it is a card with a plug or an antenna; known on Windows
 * @param up 1 when it can pass packets, 0 when not, NaN when not known
 * @param bitsPerSecond its speed; 0 or negative when not known
 */
record NetworkState(
    String name,
    String alias,
    String model,
    String mac,
    boolean hasConnector,
    double up,
    long receivedBytes,
    long receivedPackets,
    long receiveErrors,
    long receiveDropped,
    long transmittedBytes,
    long transmittedPackets,
    long transmitErrors,
    long bitsPerSecond) {
  private static final long FASTEST = 10_000_000_000_000L;

  /** Whether it is one by which traffic enters and leaves the machine, and no inner one. */
  boolean isPort(Platform.Os os) {
    return switch (os) {
      case WINDOWS -> hasConnector;
      // Cards are en0, en1, …; bridges, tunnels and links to phones have other names.
      case MACOS -> name.startsWith("en");
      case LINUX, OTHER -> !name.equals("lo");
    };
  }

  void answer(Platform.Os os, Answer answer) {
    String shown = alias.isEmpty() ? name : alias;
    int device =
        answer.device(
            new DeviceInfo(
                Printable.of(shown),
                DeviceKind.NETWORK,
                "",
                model.equals(name) ? "" : Printable.of(model),
                "",
                Info.of("mac", Printable.of(mac)),
                List.of(),
                List.of(),
                Map.of()));
    answer.set(device, HostMetrics.NETWORK_UP, up);
    answer.set(device, HostMetrics.NETWORK_RECEIVE_BYTES_TOTAL, counted(receivedBytes));
    answer.set(device, HostMetrics.NETWORK_RECEIVE_PACKETS_TOTAL, counted(receivedPackets));
    answer.set(device, HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL, counted(receiveErrors));
    answer.set(device, HostMetrics.NETWORK_RECEIVE_DROPPED_PACKETS_TOTAL, counted(receiveDropped));
    answer.set(device, HostMetrics.NETWORK_TRANSMIT_BYTES_TOTAL, counted(transmittedBytes));
    answer.set(device, HostMetrics.NETWORK_TRANSMIT_PACKETS_TOTAL, counted(transmittedPackets));
    answer.set(device, HostMetrics.NETWORK_TRANSMIT_ERRORS_TOTAL, counted(transmitErrors));
    boolean known = os != Platform.Os.MACOS && bitsPerSecond > 0 && bitsPerSecond < FASTEST;
    double speed = known && up == 1 ? bitsPerSecond / 8.0 : Double.NaN;
    answer.set(device, HostMetrics.NETWORK_LINK_SPEED_BYTES_PER_SECOND, speed);
  }

  private static double counted(long value) {
    return value < 0 ? Double.NaN : (double) value;
  }
}
