package io.allsmi.mock.nvidia;

import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/** The parts of the GPUs of one model, and where each kind begins; shared by all of them. */
final class GpuParts {
  private static final String[] ENGINES = {"encoder", "decoder", "jpeg", "ofa"};
  private static final String[] UNITS = {"nvdec0", "nvjpg0", "nvofa0"};
  private static final String[] REASONS = {
    "sw_power_cap", "thermal", "sync_boost", "board_limit", "low_utilization", "reliability"
  };
  private static final String[] CLASSES = {
    "single_bit_ecc", "double_bit_ecc", "xid", "ecc_storm", "dram_retirement_failure", "poison"
  };
  private static final String[] LOCATIONS = {"l2_cache", "device_memory", "sram"};
  private static final int SWITCHES = 4;
  private static final int C2C_LINKS = 10;

  private final List<Part> parts = new ArrayList<>();

  /** The first unit of GPM; -1 where there is none. */
  final int units;

  final int engines;
  final int reasons;
  final int reasonCount;
  final int links;
  final int linkCount;
  final int c2c;
  final int c2cCount;
  final int classes;
  final int classCount;
  final int fans;
  final int fanCount;

  /** The first memory in which errors are counted; -1 where there is none. */
  final int locations;

  /** Behind the others: peers follow, which differ from one GPU to the next. */
  final int peers;

  GpuParts(GpuModel model) {
    engines = add(PartKind.ENGINE, ENGINES);
    units = model.has(Feature.GPM) ? add(PartKind.ENGINE, UNITS) : -1;
    reasons = parts.size();
    reasonCount = model.has(Feature.SERVER) ? REASONS.length : 0;
    for (int i = 0; i < reasonCount; i++) parts.add(Part.of(PartKind.REASON, REASONS[i]));
    links = parts.size();
    linkCount = model.links().count();
    for (int i = 0; i < linkCount; i++) parts.add(link(i, model));
    c2c = parts.size();
    c2cCount = model.has(Feature.MODULE) ? C2C_LINKS : 0;
    for (int i = 0; i < c2cCount; i++) {
      parts.add(new Part(PartKind.LINK, "c2c" + i, Info.of("type", "cpu")));
    }
    classes = parts.size();
    classCount = model.has(Feature.ECC) ? CLASSES.length : 1;
    if (classCount == 1) parts.add(Part.of(PartKind.CLASS, "xid"));
    else add(PartKind.CLASS, CLASSES);
    fans = parts.size();
    fanCount = model.has(Feature.FANS) ? 2 : 0;
    for (int i = 0; i < fanCount; i++) {
      parts.add(Part.of(PartKind.FAN, Integer.toString(i)));
    }
    locations = model.has(Feature.SRAM) ? add(PartKind.LOCATION, LOCATIONS) : -1;
    peers = parts.size();
  }

  private static Part link(int number, GpuModel model) {
    String remote = "0000:0" + (5 + number % SWITCHES) + ":00.0";
    Info info = Info.of("remote", remote, "type", "switch", "version", model.links().version());
    return new Part(PartKind.LINK, Integer.toString(number), info);
  }

  private int add(PartKind kind, String[] names) {
    int first = parts.size();
    for (String name : names) parts.add(Part.of(kind, name));
    return first;
  }

  /** The place of the class "xid". */
  int xidClass() {
    return classCount == 1 ? classes : classes + 2;
  }

  /** The parts of a GPU that has these others beside it and has had these Xids. */
  List<Part> with(List<String> others, List<Integer> xids) {
    List<Part> all = new ArrayList<>(parts);
    for (String other : others) all.add(Part.of(PartKind.PEER, other));
    for (int xid : xids) all.add(Part.of(PartKind.XID, Integer.toString(xid)));
    return List.copyOf(all);
  }
}
