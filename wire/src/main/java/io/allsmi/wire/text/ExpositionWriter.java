package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes snapshots as Prometheus text, format 0.0.4: families of a scope together, in the
 * catalogue's order; samples by device, then part; every state that a device can report as 0 or 1;
 * no time stamps and no processes, events or findings. What follows from counters over time is left
 * out where the counters are there; shares and margins within one time stay.
 *
 * <p>It remembers the bytes before each value, so that pages of one shape cost little more than
 * their numbers: keep one writer for each node and choice of options. Not safe for use by several
 * threads.
 */
public final class ExpositionWriter {
  /** The media type of what it writes. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final ExpositionOptions options;
  private Page page = Page.EMPTY;

  public ExpositionWriter(ExpositionOptions options) {
    this.options = options;
  }

  /** The page of a snapshot. */
  public byte[] write(Snapshot snapshot) {
    Bytes out = new Bytes();
    write(snapshot, out);
    return out.toByteArray();
  }

  /** Appends the page of a snapshot. */
  public void write(Snapshot snapshot, Bytes out) {
    Block[] blocks = freshBlocks(snapshot);
    if (!page.isOf(snapshot.inventory(), blocks)) {
      page = new PageCompiler(snapshot.inventory(), blocks, options.level()).page();
    }
    TextLines lines = new TextLines(out);
    lines.header(FamilyName.BUILD_INFO, "Version of the program that wrote this page", "gauge");
    lines.begin(FamilyName.BUILD_INFO).label("version", options.version()).end();
    out.put('1').put('\n');
    writeSources(snapshot.sources(), lines, out);
    page.write(blocks, out);
  }

  private Block[] freshBlocks(Snapshot snapshot) {
    List<Block> blocks = snapshot.blocks();
    List<Block> fresh = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      if (isFresh(snapshot, blocks.get(i))) fresh.add(blocks.get(i));
    }
    return fresh.toArray(new Block[0]);
  }

  private boolean isFresh(Snapshot snapshot, Block block) {
    if (options.deadlineSeconds() == Double.POSITIVE_INFINITY) return true;
    double cadence = Double.NaN;
    for (Source source : snapshot.sources()) {
      if (source.name().equals(block.source())) cadence = source.cadence();
    }
    double age = snapshot.at().secondsSince(block.observedAt());
    return age <= options.deadlineSeconds() || age <= 2 * cadence;
  }

  /** A source whose hardware is not there is not one that fails. */
  private static void writeSources(List<Source> all, TextLines lines, Bytes out) {
    List<Source> sources = new ArrayList<>(all.size());
    for (Source source : all) {
      if (source.state() != SourceState.ABSENT) sources.add(source);
    }
    if (sources.isEmpty()) return;
    String name = FamilyName.SUCCESS;
    lines.header(name, "Whether the collector answered when it was last asked", "gauge");
    for (Source source : sources) {
      collector(lines, name, source);
      out.put(source.state() == SourceState.OK ? '1' : '0').put('\n');
    }
    writeDurations(sources, lines, out);
    writeTimes(sources, lines, out);
    name = FamilyName.STUCK_THREADS;
    lines.header(name, "Threads inside a call that has not returned", "gauge");
    for (Source source : sources) {
      collector(lines, name, source);
      out.number(source.stuckThreads()).put('\n');
    }
  }

  private static void writeDurations(List<Source> sources, TextLines lines, Bytes out) {
    String name = FamilyName.DURATION;
    boolean any = false;
    for (Source source : sources) {
      if (!Double.isFinite(source.duration())) continue;
      if (!any) lines.header(name, "Time that the collector's last answer took", "gauge");
      any = true;
      collector(lines, name, source);
      out.number(source.duration()).put('\n');
    }
  }

  private static void writeTimes(List<Source> sources, TextLines lines, Bytes out) {
    String name = FamilyName.LAST_SUCCESS;
    boolean any = false;
    for (Source source : sources) {
      Moment at = source.observedAt().orElse(null);
      if (at == null) continue;
      if (!any) lines.header(name, "When the collector last answered, since 1970", "gauge");
      any = true;
      collector(lines, name, source);
      out.number(at.wallMillis() / 1e3).put('\n');
    }
  }

  private static void collector(TextLines lines, String family, Source source) {
    lines.begin(family).label(FamilyName.COLLECTOR, source.name()).end();
  }
}
