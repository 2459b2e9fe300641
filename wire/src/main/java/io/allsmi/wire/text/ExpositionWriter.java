package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes snapshots as Prometheus text 0.0.4 and as OpenMetrics 1.0: families of a scope together,
 * in the catalogue's order; samples by device, then part; every state that a device can report as 0
 * or 1; no time stamps and no processes, events or findings. What follows from counters over time
 * is left out where the counters are there; shares and margins within one time stay. Samples are
 * the same in both formats.
 *
 * <p>It remembers the bytes before each value, so that pages of one shape cost little more than
 * their numbers: keep one writer for each node and choice of options. Not safe for use by several
 * threads.
 */
public final class ExpositionWriter {
  private final ExpositionOptions options;
  private final SourceFamilies sourceFamilies = new SourceFamilies();
  private Page page = Page.EMPTY;

  public ExpositionWriter(ExpositionOptions options) {
    this.options = options;
  }

  /** The page of a snapshot, in format 0.0.4. */
  public byte[] write(Snapshot snapshot) {
    return write(snapshot, Format.TEXT);
  }

  /** The page of a snapshot. */
  public byte[] write(Snapshot snapshot, Format format) {
    Bytes out = new Bytes();
    write(snapshot, format, Appendix.NONE, out);
    return out.toByteArray();
  }

  /** Appends the page of a snapshot, in format 0.0.4. */
  public void write(Snapshot snapshot, Bytes out) {
    write(snapshot, Format.TEXT, Appendix.NONE, out);
  }

  /**
   * Appends the page of a snapshot.
   *
   * @param appendix families for the end of the page; the budget does not know them
   */
  public void write(Snapshot snapshot, Format format, Appendix appendix, Bytes out) {
    Block[] blocks = FreshBlocks.of(snapshot, options);
    List<Source> sources = sources(snapshot);
    if (!page.isOf(snapshot.inventory(), blocks, sources.size())) {
      page = new PageCompiler(snapshot.inventory(), blocks, sources.size(), options).page();
    }
    page.writeOwn(blocks, format, out);
    sourceFamilies.write(sources, format, out);
    page.writeDevices(blocks, format, out);
    appendix.write(format, out);
    Appendix.end(format, out);
  }

  /** A source whose hardware is not there is not one that fails. */
  private List<Source> sources(Snapshot snapshot) {
    List<Source> all = snapshot.sources();
    List<Source> sources = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Source source = all.get(i);
      boolean there = source.state() != SourceState.ABSENT;
      if (there && options.selection().contains(source.name())) sources.add(source);
    }
    return sources;
  }
}
