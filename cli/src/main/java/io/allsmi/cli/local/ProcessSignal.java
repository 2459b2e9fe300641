package io.allsmi.cli.local;

import com.sun.jna.Platform;
import io.allsmi.tui.terminal.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a signal to a process, if it is still the one that was seen: a process id is given to
 * another process one day.
 */
final class ProcessSignal {
  /** The kernel's second of boot, from which start times are counted, may be corrected by one. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

  private static final int EPERM = 1;
  private static final int ESRCH = 3;

  private ProcessSignal() {}

  /**
   * Sends it.
   *
   * @param startedAt milliseconds since 1970, 0 when not known
   * @param name without {@code SIG}
   * @return in one line, what became of it
   */
  static String send(int pid, long startedAt, String name) {
    int number = number(name);
    if (number < 0) return "this system has no signal " + name;
    if (pid <= 1) return "process " + pid + " is not to be signalled from here";
    if (startedAt == 0) return "not sent: nobody knows when process " + pid + " began";
    Optional<Instant> started =
        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(p -> p.info().startInstant());
    if (started.isEmpty()) return "process " + pid + " has ended";
    Duration apart = Duration.between(Instant.ofEpochMilli(startedAt), started.get()).abs();
    if (apart.compareTo(CLOCKS_DIFFER) > 0) {
      return "not sent: process " + pid + " is another one by now";
    }
    return kill(pid, number, name);
  }

  private static String kill(int pid, int number, String name) {
    int error = Signals.send(pid, number);
    return switch (error) {
      case 0 -> "sent " + name + " to process " + pid;
      case EPERM -> "not permitted to signal process " + pid + ": it is another user's";
      case ESRCH -> "process " + pid + " has ended";
      default -> "cannot signal process " + pid + " (errno " + error + ")";
    };
  }

  /** {@code signal(7)}, x86 and Arm; {@code sys/signal.h} of macOS. -1 for one that is not sent. */
  private static int number(String name) {
    boolean mac = Platform.isMac();
    return switch (name) {
      case "HUP" -> 1;
      case "INT" -> 2;
      case "QUIT" -> 3;
      case "ABRT" -> 6;
      case "KILL" -> 9;
      case "TERM" -> 15;
      case "USR1" -> mac ? 30 : 10;
      case "USR2" -> mac ? 31 : 12;
      case "STOP" -> mac ? 17 : 19;
      case "TSTP" -> mac ? 18 : 20;
      case "CONT" -> mac ? 19 : 18;
      default -> -1;
    };
  }
}
