package io.allsmi.collectors.apple.binding;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.allsmi.collectors.apple.energy.RawElement;
import java.nio.charset.StandardCharsets;

/** What libSystem says: sysctl(3), mach_absolute_time, notify(3). */
final class SystemCalls {
  private static final String PRESSURE = "com.apple.system.thermalpressurelevel";
  private static final int LONGEST = 256;

  private final Framework system = Framework.ofProcess();
  private int pressureToken = -1;

  /** {@code int sysctlbyname(const char*, void* old, size_t* length, void* new, size_t)}. */
  String sysctl(String name) {
    Memory room = new Memory(LONGEST);
    room.clear();
    LongByReference length = new LongByReference(LONGEST - 1);
    int code = system.integer("sysctlbyname", name, room, length, Pointer.NULL, 0L);
    return code == 0 ? room.getString(0, StandardCharsets.UTF_8.name()) : "";
  }

  /** {@code uint64_t mach_absolute_time(void)}, in seconds. */
  double seconds() {
    return RawElement.seconds(system.whole("mach_absolute_time"));
  }

  /** The port of this task, which the macro {@code mach_task_self()} reads from a variable. */
  int task() {
    return system.variable("mach_task_self_").getInt(0);
  }

  /**
   * {@code uint32_t notify_register_check(const char*, int*)}; {@code uint32_t
   * notify_get_state(int, uint64_t*)}.
   *
   * @return 0 nominal to 4; negative when not told
   */
  int thermalPressure() {
    if (pressureToken < 0) {
      IntByReference token = new IntByReference();
      if (system.integer("notify_register_check", PRESSURE, token) != 0) return -1;
      pressureToken = token.getValue();
    }
    LongByReference state = new LongByReference();
    if (system.integer("notify_get_state", pressureToken, state) != 0) return -1;
    return (int) Math.min(state.getValue(), Integer.MAX_VALUE);
  }

  void close() {
    if (pressureToken >= 0) system.integer("notify_cancel", pressureToken);
    pressureToken = -1;
  }
}
