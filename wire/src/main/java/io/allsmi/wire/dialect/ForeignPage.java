package io.allsmi.wire.dialect;

import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.page.Complaints;
import io.allsmi.wire.page.LineNotes;
import io.allsmi.wire.page.LineParser;
import io.allsmi.wire.page.SampleLine;
import io.allsmi.wire.text.FamilyName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the lines of a page by the tables; what they are is noted, their values are not taken. */
final class ForeignPage {
  /** Of lines that have none: each is of what its family is about. */
  private static final LabelBlocks.Block NO_LABELS = new LabelBlocks.Block(0, 0, List.of());

  private final byte[] bytes;
  private final int end;
  private final Limits limits;
  private final Complaints complaints;
  private final LineParser parser;
  private final Dialects dialects = Dialects.all();
  private final LabelBlocks blocks;
  private final LineNotes notes = new LineNotes();
  private final ForeignDevices devices;
  private final ForeignProcesses processes;
  private final List<Match> matches = new ArrayList<>();
  private final List<Match> ofPage = new ArrayList<>();
  private final Map<String, List<SampleLine>> unknown = new LinkedHashMap<>();
  private final Set<String> found = new TreeSet<>();
  private int samples;
  private int otherSamples;
  private int own;

  ForeignPage(byte[] bytes, int end, Limits limits, Catalogue catalogue, Complaints complaints) {
    this.bytes = bytes;
    this.end = end;
    this.limits = limits;
    this.complaints = complaints;
    this.parser = new LineParser(bytes, limits);
    this.blocks = new LabelBlocks(bytes);
    this.devices = new ForeignDevices(limits, catalogue);
    this.processes = new ForeignProcesses();
  }

  void read() throws UnreadableException {
    int line = 0;
    int at = 0;
    while (at < end) {
      line++;
      int to = at;
      while (to < end && bytes[to] != '\n') to++;
      take(line, at, to > at && bytes[to - 1] == '\r' ? to - 1 : to);
      at = to + 1;
    }
  }

  private void take(int line, int from, int to) throws UnreadableException {
    int start = from;
    while (start < to && LineParser.isBlank(bytes[start])) start++;
    if (start == to || bytes[start] == '#') {
      notes.addWhole(from, to);
      return;
    }
    String wrong = to - start > limits.lineBytes() ? "too long a line" : parser.takeName(from, to);
    LabelBlocks.Block block = NO_LABELS;
    if (wrong.isEmpty()) {
      int open = parser.nameEnd();
      int close = open < to && bytes[open] == '{' ? blocks.end(open, to) : open;
      LabelBlocks.Block known = close > open ? blocks.find(open, close) : null;
      wrong = known == null ? parser.takeRest() : parser.takeValue(close);
      if (known != null) {
        block = known;
      } else if (wrong.isEmpty() && !parser.labels().isEmpty()) {
        // A brace behind the value is not the end of the labels, and blanks may be before them.
        boolean whole = close > open && parser.valueFrom() > close;
        List<String> labels = parser.labels();
        block = whole ? blocks.add(open, close, labels) : LabelBlocks.Block.of(labels);
      }
    }
    if (!wrong.isEmpty()) {
      complaints.add(line, wrong);
      notes.addWhole(from, to);
      return;
    }
    notes.addSample(from, parser.valueFrom());
    if (parser.name().startsWith(FamilyName.PREFIX)) {
      own++;
      return;
    }
    List<Rule> rules = dialects.rules(parser.name());
    SampleLine sample = new SampleLine(line, block.labels, parser.value());
    if (rules.isEmpty()) {
      otherSamples++;
      if (unknown.size() < limits.unknownMetrics()) {
        unknown.computeIfAbsent(parser.name(), family -> new ArrayList<>()).add(sample);
      }
      return;
    }
    boolean taken = false;
    for (Rule rule : rules) taken |= take(rule, sample, block);
    if (taken) samples++;
    else otherSamples++;
  }

  @SuppressWarnings("ReferenceEquality") // there is one that stands for none
  private boolean take(Rule rule, SampleLine sample, LabelBlocks.Block block)
      throws UnreadableException {
    if (!Condition.allHold(rule.conditions(), sample)) return false;
    if (rule.isOfPage()) {
      ofPage.add(new Match(sample, rule, ForeignDevices.NONE));
      found.add(rule.dialect());
      return true;
    }
    Map<String, Subject> subjects = dialects.table(rule.dialect()).subjects();
    if (rule.isOfProcess()) {
      Subject subject = subjects.get(rule.subjects().getFirst());
      if (subject == null || !subject.isAbout(sample)) return false;
      found.add(rule.dialect());
      return processes.take(rule, subject, subjects, sample, devices);
    }
    ForeignDevice device = device(rule, subjects, sample, block);
    if (device == ForeignDevices.NONE) return false;
    found.add(rule.dialect());
    if (rule.describesOnly()) notes.isFixed(sample);
    else matches.add(new Match(sample, rule, device));
    return true;
  }

  /** What a sample is about; the same for every sample with these labels. */
  @SuppressWarnings("ReferenceEquality") // there is one that stands for none
  private ForeignDevice device(
      Rule rule, Map<String, Subject> subjects, SampleLine sample, LabelBlocks.Block block)
      throws UnreadableException {
    ForeignDevice known = block == NO_LABELS ? null : block.devices.get(rule.about());
    if (known != null) return known;
    ForeignDevice device = ForeignDevices.NONE;
    for (String id : rule.subjects()) {
      Subject subject = subjects.get(id);
      if (subject == null || !subject.isAbout(sample)) continue;
      device = devices.of(subject, subjects, sample);
      break;
    }
    if (block != NO_LABELS) block.devices.put(rule.about(), device);
    return device;
  }

  LineNotes notes() {
    return notes;
  }

  ForeignDevices devices() {
    return devices;
  }

  ForeignProcesses processes() {
    return processes;
  }

  List<Match> matches() {
    return matches;
  }

  /** Samples that say something of the page itself. */
  List<Match> ofPage() {
    return ofPage;
  }

  /** Families that no table has. */
  Map<String, List<SampleLine>> unknown() {
    return unknown;
  }

  /** The names of the dialects that were found. */
  Set<String> found() {
    return found;
  }

  int samples() {
    return samples;
  }

  /** So many that were taken for readings have no place after all. */
  void areOther(int count) {
    samples -= count;
    otherSamples += count;
  }

  int otherSamples() {
    return otherSamples;
  }

  /** Samples of the program's own families. */
  int own() {
    return own;
  }
}
