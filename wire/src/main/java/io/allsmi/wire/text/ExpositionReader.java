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
import io.allsmi.wire.page.Complaints;
import io.allsmi.wire.page.PageMemory;
import io.allsmi.wire.page.SampleNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads this program's own families from a page of Prometheus text, format 0.0.4, and tolerates
 * what OpenMetrics adds. It works on bytes and serves one node: it remembers the shape of the page
 * before, and of a page of the same shape it reads only the values. Lines that it cannot read are
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
  private final SampleNumber number = new SampleNumber();
  private Inventory inventory = Inventory.EMPTY;
  private @Nullable PageMemory memory;
  private SourceLines lastSources = new SourceLines();
  private String lastHost = "";
  private int lastSamples;
  private int lastOtherSamples;

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
    PageMemory known = memory;
    if (known != null && known.read(bytes, from, from + length, number)) {
      SourceLines sources = lastSources.of(known);
      Moment observedAt = sources.newest().orElse(at);
      Snapshot snapshot = snapshot(known.block(source, observedAt), sources, lastHost, node, at);
      return new ExpositionRead(snapshot, lastSamples, lastOtherSamples, 0, List.of());
    }
    return readAnew(bytes, from, length, node, source, at);
  }

  private ExpositionRead readAnew(
      byte[] bytes, int from, int length, String node, String source, Moment at)
      throws UnreadableException {
    memory = null;
    readings.clear();
    Complaints complaints = new Complaints();
    PageText text = new PageText(bytes, from + length, limits, complaints);
    text.read(from);
    PageAssembly assembly = new PageAssembly(text, catalogue, limits, complaints, readings);
    assembly.assemble();
    takeInventory(assembly);
    SourceLines sources = assembly.sources();
    Block block = readings.build(source, sources.newest().orElse(at), 0);
    lastSources = sources;
    lastHost = hostName(inventory.devices());
    lastSamples = assembly.samples();
    lastOtherSamples = text.otherSamples() + assembly.otherSamples();
    if (complaints.count() == 0 && text.notes().isWorthRemembering()) {
      memory = new PageMemory(bytes, text.notes(), block.layout(), block.copyOfTexts());
    }
    return new ExpositionRead(
        snapshot(block, sources, lastHost, node, at),
        lastSamples,
        lastOtherSamples,
        complaints.count(),
        complaints.first());
  }

  private void takeInventory(PageAssembly assembly) {
    List<DeviceInfo> devices = new ArrayList<>();
    for (DeviceDraft device : assembly.devices().values()) devices.add(device.device());
    if (!devices.equals(inventory.devices())) {
      inventory = new Inventory(devices, inventory.generation() + 1);
    }
  }

  private Snapshot snapshot(Block block, SourceLines sources, String host, String node, Moment at) {
    return new Snapshot(
        host.isEmpty() ? node : host,
        at,
        inventory,
        block.size() == 0 ? List.of() : List.of(block),
        List.of(),
        List.of(),
        List.of(),
        sources.sources());
  }

  /** The host name that the page tells; empty for none. */
  private static String hostName(List<DeviceInfo> devices) {
    for (DeviceInfo device : devices) {
      String name = device.info().get("hostname");
      if (device.kind().equals(DeviceKind.NODE) && !name.isEmpty()) return name;
    }
    return "";
  }
}
