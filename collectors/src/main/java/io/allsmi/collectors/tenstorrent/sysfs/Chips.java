package io.allsmi.collectors.tenstorrent.sysfs;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.tenstorrent.card.BoardId;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chips and boards that were found at one time. Immutable, but for what a chip remembers of its
 * counters.
 *
 * @param names of the chips' folders
 * @param at when they were described
 * @param boards those that say who they are, by the first chip on each
 * @param chips in the order of their numbers
 * @param replaced how often counters began again because a chip came or went
 */
record Chips(
    List<String> names, Moment at, List<DeviceInfo> boards, List<Chip> chips, int replaced) {
  /** The fan of a board; the firmware knows one. */
  static final Part FAN = Part.of(PartKind.FAN, "fan1");

  /** Seconds after which all is described anew: firmware can come up late, or be renewed. */
  private static final double OLDEST = 30;

  private static final double OLDEST_WITHOUT_TELEMETRY = 5;

  Chips {
    names = List.copyOf(names);
    boards = List.copyOf(boards);
    chips = List.copyOf(chips);
  }

  /** None, found before anything else. */
  static Chips none(Moment now) {
    return new Chips(List.of(), now, List.of(), List.of(), 0);
  }

  /** These, when they are still what there is, or what there is now. */
  Chips current(Platform platform, CollectRequest request) {
    Attributes attributes = new Attributes(platform);
    List<String> present = ChipPlace.names(attributes);
    boolean same = present.equals(names) && platform.now().secondsSince(at) < lifetime();
    return same ? this : describe(present, platform, request);
  }

  private double lifetime() {
    // One that was set aside could not be described.
    if (chips.size() < names.size()) return OLDEST_WITHOUT_TELEMETRY;
    for (Chip chip : chips) {
      if (!chip.description().hasTelemetry() || chip.isSilent()) return OLDEST_WITHOUT_TELEMETRY;
    }
    return OLDEST;
  }

  private Chips describe(List<String> present, Platform platform, CollectRequest request) {
    List<ChipDescription> found = new ArrayList<>(present.size());
    for (String name : present) {
      // A buffer for each: one that hangs still holds it when it returns.
      Attributes attributes = new Attributes(platform);
      if (request.enter(name)) {
        found.add(ChipDescription.read(ChipPlace.of(platform, attributes, name), attributes));
        request.leave();
      } else {
        ChipDescription before = described(name);
        if (before != null) found.add(before);
      }
    }
    Map<String, DeviceInfo> boards = boards(found);
    List<Chip> now = new ArrayList<>(found.size());
    for (ChipDescription each : found) {
      DeviceInfo board = boards.get(each.board().digits());
      now.add(chip(each, board == null ? "" : board.name(), platform));
    }
    int restarts = replaced;
    for (Chip chip : chips) {
      if (now.contains(chip)) continue;
      restarts += chip.restarts() + 1;
      chip.close();
    }
    return new Chips(present, platform.now(), new ArrayList<>(boards.values()), now, restarts);
  }

  private @Nullable ChipDescription described(String name) {
    for (Chip chip : chips) {
      if (chip.description().place().folder().endsWith("/" + name)) return chip.description();
    }
    return null;
  }

  /** The chip itself when it is still as described, with what it remembers; else a new one. */
  private Chip chip(ChipDescription description, String board, Platform platform) {
    DeviceInfo info = description.chip().withParent(board);
    for (Chip known : chips) {
      if (known.description().equals(description) && known.info().equals(info)) return known;
    }
    return new Chip(description, info, platform);
  }

  private static Map<String, DeviceInfo> boards(List<ChipDescription> chips) {
    Map<String, Integer> first = new LinkedHashMap<>();
    Map<String, Boolean> fan = new HashMap<>();
    Map<String, BoardId> ids = new HashMap<>();
    for (ChipDescription chip : chips) {
      if (!chip.board().isKnown()) continue;
      String key = chip.board().digits();
      first.putIfAbsent(key, chip.place().index());
      fan.merge(key, chip.hasFan(), Boolean::logicalOr);
      ids.put(key, chip.board());
    }
    Map<String, DeviceInfo> boards = new LinkedHashMap<>();
    first.forEach(
        (key, chip) -> {
          BoardId board = ids.getOrDefault(key, BoardId.UNKNOWN);
          boolean hasFan = fan.getOrDefault(key, false);
          boards.put(key, ChipDescription.describe(board, chip, hasFan, FAN));
        });
    return boards;
  }

  /** The place of a board among these; -1 for none. */
  int board(String name) {
    for (int i = 0; i < boards.size(); i++) {
      if (boards.get(i).name().equals(name)) return i;
    }
    return -1;
  }

  /** How often counters of any of them began again. */
  int restarts() {
    int sum = replaced;
    for (Chip chip : chips) sum += chip.restarts();
    return sum;
  }

  void close() {
    for (Chip chip : chips) chip.close();
  }
}
