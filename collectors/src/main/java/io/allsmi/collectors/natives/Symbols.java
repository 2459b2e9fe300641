package io.allsmi.collectors.natives;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loaded library whose functions all return an {@code int} code. Each is looked up when it is
 * first called, because releases differ in which they have. Safe for use by several threads as far
 * as the library is.
 */
public final class Symbols {
  /** What {@link #call} gives for a function that this release does not have. */
  public static final int MISSING = Integer.MIN_VALUE;

  private final NativeLibrary library;
  private final Map<String, Optional<Function>> functions = new HashMap<>();

  private Symbols(NativeLibrary library) {
    this.library = library;
  }

  /**
   * Loads it. It is never unloaded: a call may be inside that does not return.
   *
   * @param file a path, or a name that the system's loader finds
   * @throws UnsatisfiedLinkError when the loader refuses it
   */
  public static Symbols load(String file) {
    return new Symbols(NativeLibrary.getInstance(file));
  }

  /** Calls a function with numbers and memory as its prototype says; its code or MISSING. */
  public int call(String name, @Nullable Object... arguments) {
    Optional<Function> function = function(name);
    return function.isPresent() ? function.get().invokeInt(arguments) : MISSING;
  }

  /** Whether this release has the function. */
  public boolean has(String name) {
    return function(name).isPresent();
  }

  private synchronized Optional<Function> function(String name) {
    return functions.computeIfAbsent(name, this::look);
  }

  private Optional<Function> look(String name) {
    try {
      return Optional.of(library.getFunction(name));
    } catch (UnsatisfiedLinkError notOffered) {
      return Optional.empty();
    }
  }
}
