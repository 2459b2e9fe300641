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
  private final byte[] bytes;
  private final int end;
  private final Limits limits;
  private final Complaints complaints;
  private final LineParser parser;
  private final Dialects dialects = Dialects.all();
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
    if (wrong.isEmpty()) wrong = parser.takeRest();
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
    SampleLine sample = new SampleLine(line, List.copyOf(parser.labels()), parser.value());
    if (rules.isEmpty()) {
      otherSamples++;
      if (unknown.size() < limits.unknownMetrics()) {
        unknown.computeIfAbsent(parser.name(), family -> new ArrayList<>()).add(sample);
      }
      return;
    }
    boolean taken = false;
    for (Rule rule : rules) taken |= take(rule, sample);
    if (taken) samples++;
    else otherSamples++;
  }

  private boolean take(Rule rule, SampleLine sample) throws UnreadableException {
    if (!Condition.allHold(rule.conditions(), sample)) return false;
    if (rule.isOfPage()) {
      ofPage.add(new Match(sample, rule, ForeignDevices.NONE));
      found.add(rule.dialect());
      return true;
    }
    Map<String, Subject> subjects = dialects.table(rule.dialect()).subjects();
    for (String id : rule.subjects()) {
      Subject subject = subjects.get(id);
      if (subject == null || !subject.isAbout(sample)) continue;
      found.add(rule.dialect());
      if (rule.isOfProcess()) return processes.take(rule, subject, subjects, sample, devices);
      ForeignDevice device = devices.of(subject, subjects, sample);
      if (rule.describesOnly()) notes.isFixed(sample);
      else matches.add(new Match(sample, rule, device));
      return true;
    }
    return false;
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

  /** One that was taken for a reading has no place after all. */
  void isOther() {
    samples--;
    otherSamples++;
  }

  int otherSamples() {
    return otherSamples;
  }

  /** Samples of the program's own families. */
  int own() {
    return own;
  }
}
