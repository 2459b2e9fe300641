package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.page.Complaints;
import io.allsmi.wire.page.Conversion;
import io.allsmi.wire.page.PageMemory;
import io.allsmi.wire.page.SampleNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of other exporters, of one endpoint. A page is first read line by line to find out
 * what its samples are; the values are then taken as they are of every later page of that shape.
 */
final class ForeignReader {
  private static final double LAST_SECOND = 253_402_300_799.0;
  private static final int NOWHERE = -1;

  private final Catalogue catalogue;
  private final Limits limits;
  private final SampleNumber number = new SampleNumber();
  private final LastXids xids = new LastXids();
  private Inventory inventory = Inventory.EMPTY;
  private boolean keepsUnknown;

  private @Nullable PageMemory memory;
  private PageFacts facts = PageFacts.NONE;

  /** What is the same of all pages of a shape. */
  private record PageFacts(
      String dialect,
      String host,
      ForeignProcesses processes,
      int observed,
      int success,
      int own,
      int samples,
      int otherSamples,
      int malformedLines,
      List<String> complaints) {
    static final PageFacts NONE =
        new PageFacts("", "", new ForeignProcesses(), NOWHERE, NOWHERE, 0, 0, 0, 0, List.of());
  }

  ForeignReader(Catalogue catalogue, Limits limits) {
    this.catalogue = catalogue;
    this.limits = limits;
  }

  /** Whether families that no table has are kept. */
  void keepUnknown(boolean keep) {
    if (keep != keepsUnknown) memory = null;
    keepsUnknown = keep;
  }

  PageRead read(byte[] bytes, int length, String node, Moment at) throws UnreadableException {
    PageMemory known = memory;
    if (known == null || !known.read(bytes, 0, length, number)) known = readAnew(bytes, length);
    return pageOf(known, node, at);
  }

  /** Samples of the program's own families on the last page. */
  int own() {
    return facts.own;
  }

  private PageMemory readAnew(byte[] bytes, int length) throws UnreadableException {
    memory = null;
    Complaints complaints = new Complaints();
    ForeignPage page = new ForeignPage(bytes, length, limits, catalogue, complaints);
    page.read();
    BlockBuilder slots = new BlockBuilder();
    ForeignReadings readings = new ForeignReadings(page, slots);
    readings.settle();
    if (keepsUnknown) readings.keepUnknown();
    takeInventory(page.devices().describe());
    page.processes().settle(page.notes(), page.devices(), inventory.devices());
    int observed = NOWHERE;
    int success = NOWHERE;
    for (Match match : page.ofPage()) {
      int place = page.notes().isAside(match.sample, Conversion.NONE);
      if (match.rule.target().equals(Rule.OBSERVED)) observed = place;
      else success = place;
    }
    facts =
        new PageFacts(
            String.join("+", page.found()),
            page.devices().host(),
            page.processes(),
            observed,
            success,
            page.own(),
            page.samples(),
            page.otherSamples(),
            complaints.count(),
            List.copyOf(complaints.first()));
    Block block = slots.build("", Moment.ofWall(0), 0);
    PageMemory fresh = new PageMemory(bytes, page.notes(), block.layout(), new String[0]);
    if (!fresh.read(bytes, 0, length, number)) {
      throw new UnreadableException("the page could not be read a second time");
    }
    if (page.notes().isWorthRemembering()) memory = fresh;
    return fresh;
  }

  private void takeInventory(List<DeviceInfo> devices) {
    if (!devices.equals(inventory.devices())) {
      inventory = new Inventory(devices, inventory.generation() + 1);
    }
  }

  private PageRead pageOf(PageMemory page, String node, Moment at) {
    Moment observedAt = observedAt(page, at);
    Block block = page.block(facts.dialect, observedAt);
    boolean failed = facts.success != NOWHERE && page.aside(facts.success) == 0;
    Source source =
        new Source(
            facts.dialect,
            failed ? SourceState.FAILED : SourceState.OK,
            Optional.of(observedAt),
            Double.NaN,
            Double.NaN,
            failed ? "the exporter says that its last collection failed" : "",
            "",
            0);
    Snapshot snapshot =
        new Snapshot(
            facts.host.isEmpty() ? node : facts.host,
            at,
            inventory,
            block.size() == 0 ? List.of() : List.of(block),
            facts.processes.of(page),
            xids.eventsOf(inventory, block, at),
            List.of(),
            facts.dialect.isEmpty() ? List.of() : List.of(source));
    return new PageRead(
        snapshot,
        facts.dialect,
        facts.samples,
        facts.otherSamples,
        facts.malformedLines,
        facts.complaints);
  }

  private Moment observedAt(PageMemory page, Moment at) {
    if (facts.observed == NOWHERE) return at;
    double seconds = page.aside(facts.observed);
    boolean isTime = seconds > 0 && seconds <= LAST_SECOND;
    return isTime ? Moment.ofWall(Math.round(seconds * 1e3)) : at;
  }
}
