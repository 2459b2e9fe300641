package io.allsmi.collectors.furiosa.library;

import io.allsmi.collectors.furiosa.card.CardIdentity;
import io.allsmi.collectors.natives.OutBuffer;
import io.allsmi.collectors.natives.Symbols;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code libfuriosa_smi.so} that are used. Each has the prototype {@code
 * FuriosaSmiReturnCode f(FuriosaSmiDeviceHandle handle, T *out)}, a handle being a {@code uint32_t}
 * by value. Codes above 4 mean different things in different releases: anything but 0 is no answer.
 * Nothing that sets, enables or disables is called, nor the observer, which samples by itself.
 */
final class Smi {
  private static final int SMALL = 8192;
  private static final int LARGE = 128 << 10;

  private final Symbols symbols;
  private final Generation generation;
  private final OutBuffer small = new OutBuffer(SMALL);
  private @Nullable String driver;

  /** Buffers are its own: one for each thread. */
  Smi(Symbols symbols, Generation generation) {
    this.symbols = symbols;
    this.generation = generation;
  }

  Generation generation() {
    return generation;
  }

  /** {@code FuriosaSmiReturnCode furiosa_smi_init(void)}; there is no end of it. */
  static int init(Symbols symbols) {
    return symbols.call("furiosa_smi_init");
  }

  /**
   * {@code FuriosaSmiReturnCode furiosa_smi_get_device_handles(FuriosaSmiDeviceHandles *)}; null
   * when it fails.
   */
  int @Nullable [] handles() {
    int code = symbols.call("furiosa_smi_get_device_handles", small.blank().pointer());
    double count = code == 0 ? small.unsigned(0) : Double.NaN;
    if (!(count >= 0 && count <= Layouts.MOST_HANDLES)) return null;
    int[] handles = new int[(int) count];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = small.integer(Layouts.HANDLES + Integer.BYTES * i);
    }
    return handles;
  }

  /** Whether a function has answered for a device; {@link #out} has it. */
  boolean ask(String function, int handle) {
    return symbols.call(function, handle, small.blank().pointer()) == 0;
  }

  /** The same for the one answer that is larger. */
  boolean ask(String function, int handle, OutBuffer large) {
    return symbols.call(function, handle, large.blank().pointer()) == 0;
  }

  static OutBuffer large() {
    return new OutBuffer(LARGE);
  }

  OutBuffer out() {
    return small;
  }

  /** An enum or {@code uint32_t} of a device; NaN for no answer. */
  double number(String function, int handle) {
    return ask(function, handle) ? small.unsigned(0) : Double.NaN;
  }

  /** A {@code bool} of a device, one byte; NaN for no answer. */
  double flag(String function, int handle) {
    if (!ask(function, handle)) return Double.NaN;
    int octet = small.octet(0);
    return octet == 0 || octet == 1 ? octet : Double.NaN;
  }

  /** {@code furiosa_smi_get_device_to_device_link_type(handle, handle, enum *)}. */
  double linkType(int one, int other) {
    String function = "furiosa_smi_get_device_to_device_link_type";
    int code = symbols.call(function, one, other, small.blank().pointer());
    return code == 0 ? small.unsigned(0) : Double.NaN;
  }

  /** {@code furiosa_smi_get_p2p_accessible(handle, handle, bool *)}. */
  double isAccessible(int one, int other) {
    String function = "furiosa_smi_get_p2p_accessible";
    int code = symbols.call(function, one, other, small.blank().pointer());
    return code == 0 && small.octet(0) <= 1 ? small.octet(0) : Double.NaN;
  }

  /** {@code furiosa_smi_get_driver_info(FuriosaSmiVersion *)}, once; empty for no answer. */
  String driver() {
    String known = driver;
    if (known == null) known = askDriver();
    driver = known;
    return known;
  }

  private String askDriver() {
    int code = symbols.call("furiosa_smi_get_driver_info", small.blank().pointer());
    return code == 0 ? version(0, generation == Generation.FOURTH) : "";
  }

  /** A version as the driver's files have it: {@code 2026.3.0~rc1, 2d3f72a}. */
  String version(int offset, boolean withPrerelease) {
    double major = small.unsigned(offset);
    double minor = small.unsigned(offset + Layouts.VERSION_MINOR);
    double patch = small.unsigned(offset + Layouts.VERSION_PATCH);
    if (Double.isNaN(major + minor + patch)) return "";
    String metadata = small.text(offset + Layouts.VERSION_METADATA, Layouts.STRING);
    String prerelease =
        withPrerelease ? small.text(offset + Layouts.VERSION_PRERELEASE, Layouts.STRING) : "";
    return (long) major
        + "."
        + (long) minor
        + "."
        + (long) patch
        + (prerelease.isEmpty() ? "" : "~" + prerelease)
        + (metadata.isEmpty() ? "" : ", " + metadata);
  }

  /** How many entries an answer says that it has; 0 for nonsense. */
  int entries() {
    double count = small.unsigned(0);
    return count >= 0 && count <= CardIdentity.MOST_CORES ? (int) count : 0;
  }
}
