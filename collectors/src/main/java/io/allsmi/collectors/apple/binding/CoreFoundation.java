package io.allsmi.collectors.apple.binding;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * CoreFoundation's objects as Java's. What a function with Create or Copy in its name gives must be
 * released; all else is borrowed.
 */
final class CoreFoundation {
  private static final String PATH =
      "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";
  private static final int UTF8 = 0x0800_0100;
  private static final long NUMBER_SINT32 = 3;
  private static final long NUMBER_SINT64 = 4;
  private static final int LONGEST_STRING = 1024;
  private static final long MOST_BYTES = 1 << 20;
  private static final long MOST_ENTRIES = 1 << 16;

  private final Framework framework = Framework.load(PATH);
  private final long stringType = framework.whole("CFStringGetTypeID");
  private final long numberType = framework.whole("CFNumberGetTypeID");
  private final long dataType = framework.whole("CFDataGetTypeID");
  private final long arrayType = framework.whole("CFArrayGetTypeID");
  private final long dictionaryType = framework.whole("CFDictionaryGetTypeID");

  /** {@code void CFRelease(CFTypeRef)}; nothing happens for null, which would be the end. */
  void release(@Nullable Pointer object) {
    if (object != null) framework.run("CFRelease", object);
  }

  private boolean is(@Nullable Pointer object, long type) {
    return object != null && framework.whole("CFGetTypeID", object) == type;
  }

  /**
   * {@code CFStringRef CFStringCreateWithCString(CFAllocatorRef, const char*, CFStringEncoding)};
   * to be released.
   */
  @Nullable Pointer string(String text) {
    return framework.pointer(
        "CFStringCreateWithCString",
        null,
        Native.toByteArray(text, StandardCharsets.UTF_8.name()),
        UTF8);
  }

  /** {@code Boolean CFStringGetCString(CFStringRef, char*, CFIndex, CFStringEncoding)}. */
  String text(@Nullable Pointer string) {
    if (!is(string, stringType)) return "";
    Memory room = new Memory(LONGEST_STRING);
    boolean fits =
        (framework.integer("CFStringGetCString", string, room, (long) LONGEST_STRING, UTF8) & 0xFF)
            != 0;
    return fits ? room.getString(0, StandardCharsets.UTF_8.name()) : "";
  }

  /** {@code Boolean CFNumberGetValue(CFNumberRef, CFNumberType, void*)}; empty for no number. */
  OptionalLong number(@Nullable Pointer number) {
    if (!is(number, numberType)) return OptionalLong.empty();
    Memory room = new Memory(Long.BYTES);
    room.clear();
    framework.integer("CFNumberGetValue", number, NUMBER_SINT64, room);
    return OptionalLong.of(room.getLong(0));
  }

  /** {@code const UInt8* CFDataGetBytePtr(CFDataRef)}; empty for no data. */
  byte[] bytes(@Nullable Pointer data) {
    if (!is(data, dataType)) return new byte[0];
    long length = framework.whole("CFDataGetLength", data);
    Pointer start = framework.pointer("CFDataGetBytePtr", data);
    if (start == null || length <= 0 || length > MOST_BYTES) return new byte[0];
    return start.getByteArray(0, (int) length);
  }

  /** {@code const void* CFDictionaryGetValue(CFDictionaryRef, const void*)}; borrowed. */
  @Nullable Pointer value(@Nullable Pointer dictionary, String key) {
    if (!is(dictionary, dictionaryType)) return null;
    Pointer name = string(key);
    try {
      return framework.pointer("CFDictionaryGetValue", dictionary, name);
    } finally {
      release(name);
    }
  }

  /** Whether it is an array, which may have no element. */
  boolean isArray(@Nullable Pointer object) {
    return is(object, arrayType);
  }

  /** How many elements an array has; 0 for none. */
  int count(@Nullable Pointer array) {
    if (!isArray(array)) return 0;
    return (int) Math.min(framework.whole("CFArrayGetCount", array), MOST_ENTRIES);
  }

  /** {@code const void* CFArrayGetValueAtIndex(CFArrayRef, CFIndex)}; borrowed. */
  @Nullable Pointer at(@Nullable Pointer array, int index) {
    return framework.pointer("CFArrayGetValueAtIndex", array, (long) index);
  }

  /** The values of a dictionary by their keys; borrowed. */
  Map<String, Pointer> entries(@Nullable Pointer dictionary) {
    Map<String, Pointer> entries = new HashMap<>();
    if (!is(dictionary, dictionaryType)) return entries;
    int count = (int) framework.whole("CFDictionaryGetCount", dictionary);
    if (count <= 0 || count > MOST_ENTRIES) return entries;
    Memory keys = new Memory((long) count * Native.POINTER_SIZE);
    Memory values = new Memory((long) count * Native.POINTER_SIZE);
    framework.run("CFDictionaryGetKeysAndValues", dictionary, keys, values);
    for (int i = 0; i < count; i++) {
      long offset = (long) i * Native.POINTER_SIZE;
      Pointer value = values.getPointer(offset);
      String key = text(keys.getPointer(offset));
      if (value != null && !key.isEmpty()) entries.put(key, value);
    }
    return entries;
  }

  /**
   * {@code CFMutableDictionaryRef CFDictionaryCreateMutableCopy(CFAllocatorRef, CFIndex,
   * CFDictionaryRef)}; to be released.
   */
  @Nullable Pointer mutableCopy(Pointer dictionary) {
    long count = framework.whole("CFDictionaryGetCount", dictionary);
    return framework.pointer("CFDictionaryCreateMutableCopy", null, count, dictionary);
  }

  /** A dictionary of whole numbers of 32 bits; to be released. */
  @Nullable Pointer dictionary(Map<String, Integer> numbers) {
    Pointer dictionary =
        framework.pointer(
            "CFDictionaryCreateMutable",
            null,
            (long) numbers.size(),
            framework.variable("kCFTypeDictionaryKeyCallBacks"),
            framework.variable("kCFTypeDictionaryValueCallBacks"));
    numbers.forEach(
        (name, number) -> {
          Pointer key = string(name);
          Memory room = new Memory(Integer.BYTES);
          room.setInt(0, number);
          Pointer value = framework.pointer("CFNumberCreate", null, NUMBER_SINT32, room);
          framework.run("CFDictionarySetValue", dictionary, key, value);
          release(key);
          release(value);
        });
    return dictionary;
  }
}
