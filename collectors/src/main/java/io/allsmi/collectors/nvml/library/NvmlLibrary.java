package io.allsmi.collectors.nvml.library;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The loaded library. Its functions may be called by several threads at once (NVML API reference);
 * so may this.
 *
 * <p>Symbols are looked up when they are first called: direct mapping refuses a whole class for one
 * symbol that an older driver does not have, and costs 20 ms at start-up.
 */
public final class NvmlLibrary {
  private final NativeLibrary library;
  private final @Nullable Function[] functions = new @Nullable Function[Symbol.COUNT];
  private final boolean[] absent = new boolean[Symbol.COUNT];
  private final LongAdder calls = new LongAdder();

  private NvmlLibrary(NativeLibrary library) {
    this.library = library;
  }

  /**
   * Loads it. It is never unloaded: a call may be inside that does not return.
   *
   * @param file a path, or a name that the system's loader finds
   * @throws UnsatisfiedLinkError when the loader refuses it
   */
  public static NvmlLibrary load(String file) {
    return new NvmlLibrary(NativeLibrary.getInstance(file));
  }

  /**
   * The program's own process as if it were the library, of which it has no function. A harmless
   * call is made, which loads what calls need.
   */
  public static NvmlLibrary ofProcess() {
    NativeLibrary process = NativeLibrary.getProcess();
    Struct room = new Struct(1);
    process.getFunction("memset").invokeInt(new Object[] {room.pointer(), 0, 1L});
    return new NvmlLibrary(process);
  }

  /**
   * Calls a function.
   *
   * @param arguments numbers, pointers and memory as its prototype says
   * @return its return code; {@link ReturnCode#FUNCTION_NOT_FOUND} when this driver does not have
   *     it
   */
  public int call(Symbol symbol, @Nullable Object... arguments) {
    Function function = function(symbol);
    if (function == null) return ReturnCode.FUNCTION_NOT_FOUND;
    calls.increment();
    return function.invokeInt(arguments);
  }

  /** Whether this driver has the function. */
  public boolean has(Symbol symbol) {
    return function(symbol) != null;
  }

  // Looked up by two threads at once, it is found twice: both find the same.
  private @Nullable Function function(Symbol symbol) {
    int index = symbol.index();
    Function known = functions[index];
    if (known != null || absent[index]) return known;
    try {
      known = library.getFunction(symbol.exported());
    } catch (UnsatisfiedLinkError notOffered) {
      absent[index] = true;
      return null;
    }
    functions[index] = known;
    return known;
  }

  /** How many functions of the library were called since it was loaded. */
  public long calls() {
    return calls.sum();
  }
}
