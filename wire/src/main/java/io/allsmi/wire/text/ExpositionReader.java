package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads this program's own families from a page of Prometheus text, format 0.0.4, and tolerates
 * what OpenMetrics adds. It works on bytes and serves one node. Lines that it cannot read are
 * counted and named, the others are read; families of other programs are counted.
 *
 * <p>A page does not say which collector gave which sample. So all readings are in one block, of
 * the source that the caller names; it was observed when the last of the page's collectors
 * answered, by the clock of the node. The page's collectors are the sources of the snapshot; of
 * their states the text tells only whether they answered. There is no epoch: counters that went
 * back have restarted.
 *
 * <p>Not safe for use by several threads.
 */
public final class ExpositionReader {
  private final Catalogue catalogue;
  private final Limits limits;
  private final BlockBuilder readings = new BlockBuilder();
  private Inventory inventory = Inventory.EMPTY;

  public ExpositionReader(Catalogue catalogue, Limits limits) {
    this.catalogue = catalogue;
    this.limits = limits;
  }

  /**
   * Reads a page.
   *
   * @param node the node's key for a page that does not tell its host name
   * @param source the name of the block's source
   * @param at when the page came
   * @throws UnreadableException when the page is longer, or has more devices, than what is read
   */
  public ExpositionRead read(byte[] page, String node, String source, Moment at)
      throws UnreadableException {
    return read(page, 0, page.length, node, source, at);
  }

  /**
   * Reads a page that is a part of an array.
   *
   * @param node the node's key for a page that does not tell its host name
   * @param source the name of the block's source
   * @param at when the page came
   * @throws UnreadableException when the page is longer, or has more devices, than what is read
   */
  public ExpositionRead read(
      byte[] bytes, int from, int length, String node, String source, Moment at)
      throws UnreadableException {
    if (length > limits.bytes()) {
      throw new UnreadableException(
          "the page has " + length + " bytes, more than the " + limits.bytes() + " allowed");
    }
    Complaints complaints = new Complaints();
    PageText text = new PageText(bytes, from + length, limits, complaints);
    text.read(from);
    readings.clear();
    PageAssembly assembly = new PageAssembly(text, catalogue, limits, complaints, readings);
    assembly.assemble();
    Snapshot snapshot = snapshot(assembly, node, source, at);
    return new ExpositionRead(
        snapshot,
        assembly.samples(),
        text.otherSamples() + assembly.otherSamples(),
        complaints.count(),
        complaints.first());
  }

  private Snapshot snapshot(PageAssembly assembly, String node, String source, Moment at) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (DeviceDraft device : assembly.devices().values()) devices.add(device.device());
    if (!devices.equals(inventory.devices())) {
      inventory = new Inventory(devices, inventory.generation() + 1);
    }
    Moment observedAt = assembly.sources().newest().orElse(at);
    Block block = readings.build(source, observedAt, 0);
    return new Snapshot(
        hostName(devices, node),
        at,
        inventory,
        block.size() == 0 ? List.of() : List.of(block),
        List.of(),
        List.of(),
        List.of(),
        assembly.sources().sources());
  }

  private static String hostName(List<DeviceInfo> devices, String otherwise) {
    for (DeviceInfo device : devices) {
      String name = device.info().get("hostname");
      if (device.kind().equals(DeviceKind.NODE) && !name.isEmpty()) return name;
    }
    return otherwise;
  }
}
