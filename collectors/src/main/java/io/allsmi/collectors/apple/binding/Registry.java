package io.allsmi.collectors.apple.binding;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The IORegistry (IOKit/IOKitLib.h): services by their class, their properties and children. */
final class Registry {
  private static final String PATH = "/System/Library/Frameworks/IOKit.framework/IOKit";
  private static final int LONGEST_NAME = 128;
  private static final int MOST = 4096;

  private final Framework kit = Framework.load(PATH);
  private final CoreFoundation foundation;

  Registry(CoreFoundation foundation) {
    this.foundation = foundation;
  }

  Framework framework() {
    return kit;
  }

  /**
   * The services of a class, each to be let go by {@link #release}. {@code IOServiceMatching} makes
   * a dictionary that {@code IOServiceGetMatchingServices} takes over.
   */
  List<Integer> services(String ofClass) {
    Pointer matching = kit.pointer("IOServiceMatching", ofClass);
    if (matching == null) return List.of();
    IntByReference iterator = new IntByReference();
    int code = kit.integer("IOServiceGetMatchingServices", 0, matching, iterator);
    return code == 0 ? drain(iterator.getValue()) : List.of();
  }

  /** The children of an entry in the plane of services, each to be let go. */
  List<Integer> children(int entry) {
    IntByReference iterator = new IntByReference();
    int code = kit.integer("IORegistryEntryGetChildIterator", entry, "IOService", iterator);
    return code == 0 ? drain(iterator.getValue()) : List.of();
  }

  private List<Integer> drain(int iterator) {
    List<Integer> entries = new ArrayList<>();
    for (int entry = next(iterator); entry != 0; entry = next(iterator)) {
      if (entries.size() < MOST) entries.add(entry);
      else release(entry);
    }
    release(iterator);
    return entries;
  }

  private int next(int iterator) {
    return kit.integer("IOIteratorNext", iterator);
  }

  void release(int object) {
    kit.integer("IOObjectRelease", object);
  }

  String name(int entry) {
    return string("IORegistryEntryGetName", entry);
  }

  String className(int entry) {
    return string("IOObjectGetClass", entry);
  }

  private String string(String function, int entry) {
    Memory room = new Memory(LONGEST_NAME);
    room.clear();
    boolean told = kit.integer(function, entry, room) == 0;
    return told ? room.getString(0, StandardCharsets.UTF_8.name()) : "";
  }

  /**
   * What is made of a property, which is gone afterwards. {@code CFTypeRef
   * IORegistryEntryCreateCFProperty(io_registry_entry_t, CFStringRef, CFAllocatorRef,
   * IOOptionBits)}.
   */
  <T> T property(int entry, String key, Function<@Nullable Pointer, T> made) {
    Pointer name = foundation.string(key);
    Pointer value = kit.pointer("IORegistryEntryCreateCFProperty", entry, name, null, 0);
    try {
      return made.apply(value);
    } finally {
      foundation.release(value);
      foundation.release(name);
    }
  }
}
