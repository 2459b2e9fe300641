package io.allsmi.collectors.apple.binding;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A framework and its functions, each looked up once. For one thread at a time. */
final class Framework {
  private final NativeLibrary library;
  private final Map<String, Function> functions = new HashMap<>();

  private Framework(NativeLibrary library) {
    this.library = library;
  }

  /**
   * Loads it. Its file need not exist: macOS keeps its frameworks in a cache that only the loader
   * knows.
   *
   * @throws UnsatisfiedLinkError when the loader refuses it
   */
  static Framework load(String path) {
    return new Framework(NativeLibrary.getInstance(path));
  }

  /** The program's own process, which has libSystem. */
  static Framework ofProcess() {
    return new Framework(NativeLibrary.getProcess());
  }

  private Function function(String name) {
    return functions.computeIfAbsent(name, library::getFunction);
  }

  @Nullable Pointer pointer(String name, @Nullable Object... arguments) {
    return function(name).invokePointer(arguments);
  }

  int integer(String name, @Nullable Object... arguments) {
    return function(name).invokeInt(arguments);
  }

  long whole(String name, @Nullable Object... arguments) {
    return function(name).invokeLong(arguments);
  }

  double real(String name, @Nullable Object... arguments) {
    return function(name).invokeDouble(arguments);
  }

  void run(String name, @Nullable Object... arguments) {
    function(name).invokeVoid(arguments);
  }

  /** The address of a variable that it exports. */
  Pointer variable(String name) {
    return library.getGlobalVariableAddress(name);
  }
}
