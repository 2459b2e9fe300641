package io.allsmi.collectors.engine;

import io.allsmi.model.Moment;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One collector as the engine sees it. Only the ticking thread touches it. */
final class SourceLane {
  /** Threads of one collector that may be inside calls that do not return. */
  static final int MOST_STUCK = 4;

  /** Seconds between two looks for what is absent, refused or broken. */
  static final double PROBE_CADENCE = 10;

  /** Seconds after which a collector that keeps failing is asked again at the latest. */
  static final double LONGEST_BACK_OFF = 30;

  /**
   * Seconds over which the readings of one answer may spread. They bear one time, so an answer that
   * was held up in the middle for longer is true of no moment and dropped.
   */
  static final double LONGEST_SPREAD = 10;

  private static final String HANG_ADVICE =
      "it is inside a call that does not return; look for errors of its driver in the kernel log"
          + " (dmesg)";

  private Instance instance;
  private final Arrivals arrivals;

  private @Nullable CollectorThread thread;
  private @Nullable Turn turn;
  private boolean late;
  private boolean slow;
  private List<SetAside> setAside = List.of();

  private boolean present;
  private @Nullable Reading reading;
  private boolean news;
  private SourceState state = SourceState.LATE;
  private String error = "";
  private String advice = "";
  private double duration = Double.NaN;
  private double cadence;
  private @Nullable Moment askedAt;
  private @Nullable Moment probedAt;
  private @Nullable Moment failedAt;
  private double backOff;
  private @Nullable Moment restsUntil;

  SourceLane(Instance instance, Arrivals arrivals) {
    this.instance = instance;
    this.arrivals = arrivals;
  }

  String name() {
    return instance.name();
  }

  /** The turn that it is in; null when it is idle. */
  @Nullable Turn turn() {
    return turn;
  }

  /** Whether its last answer took longer than the deadline, so that no tick should wait for it. */
  boolean isSlow() {
    return slow;
  }

  /** Whether all of what it has is old because it is held up. */
  boolean isLate() {
    return (late && turn != null) || stuck() >= MOST_STUCK;
  }

  /** Whether it can be given a turn, and one makes sense now. */
  boolean isDue(Moment now, double interval) {
    if (turn != null || stuck() >= MOST_STUCK) return false;
    // A tick comes seldom at the very time: the nearest one counts.
    double slack = interval / 2;
    if (failedAt != null && now.secondsSince(failedAt) < backOff - slack) return false;
    if (!present) return probedAt == null || now.secondsSince(probedAt) >= PROBE_CADENCE - slack;
    if (cadence <= 0 || askedAt == null) return true;
    return now.secondsSince(askedAt) >= cadence - slack;
  }

  /** Whether its turn was given up because of one device, and no other one was begun since. */
  boolean isCutOff() {
    return turn == null && thread == null && stuck() > 0;
  }

  /** Whether it has a driver open that the user may want to be let go. */
  boolean holdsDriver() {
    return instance.holdsDriver();
  }

  /** Whether what it reads was let go for a while. */
  boolean isResting() {
    return restsUntil != null;
  }

  /**
   * Closes the collector, when its call has returned, and makes another one after the rest. What it
   * answered last stands with its age.
   */
  void rest(Moment until) {
    if (restsUntil == null) {
      if (thread != null) thread.end(stuck() == 0);
      instance = instance.again();
      thread = null;
      turn = null;
      late = false;
    }
    restsUntil = until;
  }

  /** The rest is over: it is looked for anew. */
  void wake() {
    if (restsUntil == null) return;
    restsUntil = null;
    present = false;
    probedAt = null;
    askedAt = null;
    forgive();
  }

  /** Gives it a turn. */
  Turn ask(EngineSettings settings, Moment now) {
    if (thread == null) thread = CollectorThread.start(instance, arrivals);
    Turn given = new Turn(settings.level(), !present, stuckDevices(), now);
    turn = given;
    askedAt = now;
    if (!present) probedAt = now;
    thread.give(given);
    return given;
  }

  private Set<String> stuckDevices() {
    if (setAside.isEmpty()) return Set.of();
    Set<String> devices = new HashSet<>();
    for (SetAside each : setAside) {
      if (each.isStuck()) devices.add(each.device());
    }
    return devices;
  }

  /** Takes what has arrived since. */
  void settle(EngineSettings settings) {
    Turn open = turn;
    if (open == null) return;
    Outcome outcome = open.outcome();
    if (outcome == null) return;
    turn = null;
    late = false;
    if (outcome instanceof Outcome.Answered answered) {
      answered(open, answered, settings);
    } else if (outcome instanceof Outcome.Unavailable unavailable) {
      unavailable(unavailable);
    } else if (outcome instanceof Outcome.Failed failed) {
      present = true;
      forgive();
      status(SourceState.FAILED, failed.error(), "");
    } else if (outcome instanceof Outcome.Threw threw) {
      threw(open, threw, settings);
    }
  }

  private void answered(Turn of, Outcome.Answered answered, EngineSettings settings) {
    present = true;
    forgive();
    cadence = answered.cadence();
    Reading fresh = answered.reading();
    if (answered.finishedAt().secondsSince(fresh.block().observedAt())
        > Math.max(LONGEST_SPREAD, settings.intervalSeconds())) {
      slow = false;
      status(SourceState.LATE, "an answer that was held up in the middle was dropped", "");
      return;
    }
    slow = answered.nanos() > settings.deadline().toNanos();
    duration = answered.finishedAt().secondsSince(answered.startedAt());
    if (reading != null) fresh = fresh.sharing(reading);
    reading = fresh;
    dropRead(of);
    status(SourceState.OK, fresh.error(), fresh.advice());
    news = !fresh.events().isEmpty();
  }

  private void forgive() {
    failedAt = null;
    backOff = 0;
  }

  /** What was set aside and could be asked again is in the new answer, or is no more. */
  private void dropRead(Turn of) {
    if (setAside.isEmpty()) return;
    List<SetAside> left = new ArrayList<>();
    for (SetAside each : setAside) {
      if (each.isStuck() || of.refuses(each.device())) left.add(each);
    }
    setAside = left;
  }

  private void unavailable(Outcome.Unavailable outcome) {
    present = false;
    forgive();
    if (outcome.state() == SourceState.ABSENT) forgetReadings();
    status(outcome.state(), outcome.error(), outcome.advice());
  }

  private void forgetReadings() {
    reading = null;
    List<SetAside> stuckOnly = new ArrayList<>();
    for (SetAside each : setAside) {
      if (each.isStuck()) stuckOnly.add(new SetAside(each.device(), each.turn(), null));
    }
    setAside = stuckOnly;
  }

  private void threw(Turn of, Outcome.Threw threw, EngineSettings settings) {
    present = threw.probed() && !threw.broken();
    backOff =
        Math.min(LONGEST_BACK_OFF, Math.max(2 * backOff, Math.max(1, settings.intervalSeconds())));
    failedAt = of.askedAt();
    status(
        threw.broken() ? SourceState.BROKEN : SourceState.FAILED,
        threw.error(),
        "this is a fault of the collector '" + name() + "': report it to its makers");
  }

  private void status(SourceState now, String what, String help) {
    state = now;
    error = what;
    advice = help;
  }

  /**
   * The deadline has passed, or this is a later tick: says that it is late if it has not answered,
   * and sets a device aside whose call has held it up for that long.
   *
   * @param patienceNanos how long a call for one device may last
   */
  void overdue(long patienceNanos) {
    Turn open = turn;
    if (open == null || open.outcome() != null) return;
    late = true;
    Turn.Call call = open.call();
    if (call == null || System.nanoTime() - call.sinceNanos() < patienceNanos) return;
    if (!open.abandon()) return;
    String device = call.device();
    Reading older = older(device);
    if (reading != null) reading = reading.part(device, true);
    List<SetAside> all = new ArrayList<>(setAside);
    all.removeIf(each -> each.device().equals(device) && !each.isStuck());
    all.add(new SetAside(device, open, older));
    setAside = all;
    // Inside a device it is past its probe. A fresh thread goes on with the others.
    present = true;
    turn = null;
    thread = null;
    askedAt = null;
  }

  /** What is known of a device: the last answer's part, or what was kept when it hung before. */
  private @Nullable Reading older(String device) {
    if (reading != null) {
      Reading part = reading.part(device, false);
      if (!part.devices().isEmpty()) return part;
    }
    for (SetAside each : setAside) {
      if (each.device().equals(device)) return each.older();
    }
    return null;
  }

  private int stuck() {
    int stuck = 0;
    for (int i = 0; i < setAside.size(); i++) {
      if (setAside.get(i).isStuck()) stuck++;
    }
    return stuck;
  }

  /** Adds what it has: its last answer, then for each device set aside what was read before. */
  void addReadings(List<Reading> into) {
    if (reading != null) into.add(reading);
    for (int i = 0; i < setAside.size(); i++) {
      Reading older = setAside.get(i).older();
      if (older != null) into.add(older);
    }
  }

  /** Its last answer; null when it has none. */
  @Nullable Reading reading() {
    return reading;
  }

  /** Whether its last answer has events that were not taken before. */
  boolean takeNews() {
    boolean taken = news;
    news = false;
    return taken;
  }

  /** What became of it. */
  Source source(EngineSettings settings, Moment now) {
    int stuck = stuck();
    Optional<Moment> observedAt =
        reading == null ? Optional.empty() : Optional.of(reading.block().observedAt());
    double rhythm = Math.max(cadence, settings.intervalSeconds());
    double known = rhythm > 0 ? rhythm : Double.NaN;
    Moment rests = restsUntil;
    if (rests != null && (present || reading != null)) {
      return new Source(
          name(),
          SourceState.ABSENT,
          observedAt,
          duration,
          known,
          Pause.line(rests, now),
          Pause.ADVICE,
          stuck);
    }
    if (stuck >= MOST_STUCK) {
      return new Source(
          name(),
          SourceState.LATE,
          observedAt,
          duration,
          known,
          stuckLine(now),
          HANG_ADVICE,
          stuck);
    }
    if (late && turn != null) {
      String line = "no answer for " + Lines.ago(now.secondsSince(turn.askedAt()));
      return new Source(
          name(), SourceState.LATE, observedAt, duration, known, line, HANG_ADVICE, stuck + 1);
    }
    if (stuck > 0 && (state == SourceState.OK || state == SourceState.LATE)) {
      return new Source(
          name(),
          SourceState.LATE,
          observedAt,
          duration,
          known,
          stuckLine(now),
          HANG_ADVICE,
          stuck);
    }
    return new Source(name(), state, observedAt, duration, known, error, advice, stuck);
  }

  private String stuckLine(Moment now) {
    StringBuilder line = new StringBuilder("no answer for ");
    String between = "";
    for (SetAside each : setAside) {
      if (!each.isStuck()) continue;
      line.append(between).append(each.device()).append(" (");
      line.append(Lines.ago(now.secondsSince(each.turn().askedAt()))).append(')');
      between = ", ";
    }
    if (stuck() < MOST_STUCK) line.append("; the others are read");
    return line.toString();
  }

  /** Whether processes that it named then can be taken for those of now. */
  boolean hasFreshProcesses(EngineSettings settings, Moment now) {
    if (reading == null) return false;
    double longest =
        Math.max(
            2 * Math.max(cadence, settings.intervalSeconds()), settings.deadline().toNanos() / 1e9);
    return now.secondsSince(reading.block().observedAt()) <= longest;
  }

  /** Ends its thread, which is added to those that end at once when it is idle. */
  void end(List<CollectorThread> idle) {
    if (thread == null) return;
    thread.end(stuck() == 0);
    if (turn == null) idle.add(thread);
  }
}
