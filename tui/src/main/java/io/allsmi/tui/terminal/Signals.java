package io.allsmi.tui.terminal;

import com.sun.jna.Native;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signals, through {@code sun.misc.Signal} of {@code jdk.unsupported}. By reflection, because the
 * compiler warns of that class in a way that nothing turns off.
 */
public final class Signals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private Signals() {}

  /**
   * Calls a handler, in a thread of its own, when a signal arrives.
   *
   * @param name without SIG, as in {@code WINCH}
   * @return false where the virtual machine does not offer it; then nothing is changed
   */
  public static boolean handle(String name, Runnable handler) {
    try {
      Class<?> type = Class.forName(HANDLER);
      Object proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                // Methods of Object are never called on a handler.
                handler.run();
                return self;
              });
      install(name, proxy);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Sends one to a process.
   *
   * @param number the system's number of the signal
   * @return 0, or {@code errno}
   */
  public static int send(int pid, int number) {
    return LibC.kill(pid, number) == 0 ? 0 : Native.getLastError();
  }

  /** Gives a signal back to the system. */
  static void byDefault(String name) {
    try {
      install(name, Class.forName(HANDLER).getField("SIG_DFL").get(null));
    } catch (ReflectiveOperationException | IllegalArgumentException ignored) {
      // Where signals are not offered none was taken.
    }
  }

  private static void install(String name, Object handler) throws ReflectiveOperationException {
    Class<?> signal = Class.forName(SIGNAL);
    Constructor<?> constructor = signal.getConstructor(String.class);
    Method handle = signal.getMethod("handle", signal, Class.forName(HANDLER));
    handle.invoke(null, constructor.newInstance(name), handler);
  }
}
