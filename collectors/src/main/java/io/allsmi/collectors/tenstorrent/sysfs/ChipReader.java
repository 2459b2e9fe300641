package io.allsmi.collectors.tenstorrent.sysfs;

import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all chips and boards, each chip by itself. */
final class ChipReader implements AutoCloseable {
  private static final int MOST_NAMED = 3;

  private final Platform platform;
  private final Processes.Lookup lookup;
  private final long boot;

  // Replaced as a whole: a thread that was given up on may still look at older ones.
  private volatile Chips chips;

  ChipReader(Platform platform) {
    this.platform = platform;
    lookup = new Processes.Lookup(platform);
    boot = BootEpoch.read(new Attributes(platform));
    chips = Chips.none(platform.now());
  }

  /** Reads once; false when there is no chip any more. */
  boolean read(CollectRequest request, Answer answer) {
    Chips now = chips.current(platform, request);
    chips = now;
    if (now.names().isEmpty()) return false;
    int[] boards = new int[now.boards().size()];
    for (int i = 0; i < boards.length; i++) boards[i] = answer.device(now.boards().get(i));
    boolean[] hasFan = new boolean[boards.length];
    List<String> silent = new ArrayList<>();
    Processes processes = new Processes();
    for (Chip chip : now.chips()) {
      if (!request.enter(guard(chip))) continue;
      String name = chip.info().name();
      chip.read(request.level(), platform.now(), answer, answer.device(chip.info()));
      int board = now.board(chip.info().parent());
      if (board >= 0 && !hasFan[board]) hasFan[board] = fan(chip, answer, boards[board]);
      processes.add(name, chip.processes());
      if (chip.isSilent()) silent.add(name);
      Moment stopped = chip.stoppedAt();
      if (stopped != null) answer.finding(stillHeart(name, stopped, chip));
      request.leave();
    }
    processes.deliver(lookup, answer);
    answer.epoch(boot + now.restarts());
    if (!silent.isEmpty()) note(silent, answer);
    return true;
  }

  /** A chip is guarded by the name of its folder, which is known before it is described. */
  private static String guard(Chip chip) {
    return Links.name(chip.description().place().folder());
  }

  /** Each chip of a board says the same of the fan: the first that knows it speaks for all. */
  private static boolean fan(Chip chip, Answer answer, int board) {
    double speed = chip.fanSpeed();
    if (Double.isNaN(speed)) return false;
    answer.set(board, 0, FAN_SPEED_RPM, speed);
    return true;
  }

  private static Finding stillHeart(String device, Moment since, Chip chip) {
    return new Finding(
        Severity.CRITICAL,
        "not_alive",
        device,
        Optional.of(since),
        "the heartbeat of the firmware stands still",
        "end what uses the chip and reset it: tt-smi -r " + chip.description().place().index());
  }

  private static void note(List<String> silent, Answer answer) {
    StringBuilder text = new StringBuilder("no telemetry from ");
    for (int i = 0; i < Math.min(silent.size(), MOST_NAMED); i++) {
      text.append(i == 0 ? "" : ", ").append(silent.get(i));
    }
    if (silent.size() > MOST_NAMED) {
      text.append(" and ").append(silent.size() - MOST_NAMED).append(" more");
    }
    answer.note(text.toString(), "if nobody resets it, look for tenstorrent in the kernel log");
  }

  @Override
  public void close() {
    chips.close();
  }
}
