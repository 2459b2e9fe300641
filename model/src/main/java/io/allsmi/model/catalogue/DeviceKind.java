package io.allsmi.model.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device is. The kinds that this version knows are the constants; a word from a newer
 * version is kept as it was read and treated as an accelerator.
 *
 * @param word the kind as it is written in JSON and in the {@code kind} label
 * @param scope the scope of its metrics in the text exposition
 */
public record DeviceKind(String word, Scope scope) {
  public static final DeviceKind GPU = new DeviceKind("gpu", Scope.DEVICE);
  public static final DeviceKind NPU = new DeviceKind("npu", Scope.DEVICE);

  /** One chip of a board that carries several, where the vendor manages chips (Tenstorrent). */
  public static final DeviceKind CHIP = new DeviceKind("chip", Scope.DEVICE);

  public static final DeviceKind MIG = new DeviceKind("mig", Scope.PARTITION);
  public static final DeviceKind VGPU = new DeviceKind("vgpu", Scope.PARTITION);
  public static final DeviceKind BOARD = new DeviceKind("board", Scope.BOARD);

  /** One CPU package (socket). */
  public static final DeviceKind CPU = new DeviceKind("cpu", Scope.CPU);

  /** The main memory of the node as a whole. */
  public static final DeviceKind MEMORY = new DeviceKind("memory", Scope.MEMORY);

  public static final DeviceKind DISK = new DeviceKind("disk", Scope.DISK);
  public static final DeviceKind FILESYSTEM = new DeviceKind("filesystem", Scope.FILESYSTEM);
  public static final DeviceKind NETWORK = new DeviceKind("network", Scope.NETWORK);
  public static final DeviceKind CHASSIS = new DeviceKind("chassis", Scope.CHASSIS);

  /** The node itself: load, uptime, the limits of the container that the program runs in. */
  public static final DeviceKind NODE = new DeviceKind("node", Scope.NODE);

  private static final List<DeviceKind> KNOWN =
      List.of(
          GPU, NPU, CHIP, MIG, VGPU, BOARD, CPU, MEMORY, DISK, FILESYSTEM, NETWORK, CHASSIS, NODE);

  /** Every kind that this version knows. */
  public static List<DeviceKind> known() {
    return KNOWN;
  }

  /** The kind of that word; an unknown word makes a kind of its own. */
  public static DeviceKind of(String word) {
    for (DeviceKind kind : KNOWN) {
      if (kind.word.equals(word)) return kind;
    }
    return new DeviceKind(word, Scope.DEVICE);
  }

  /** Whether this is a top-level accelerator: what a user means by "device". */
  public boolean isAccelerator() {
    return scope == Scope.DEVICE;
  }

  /**
   * Whether a device of this kind stays listed when it is no longer found: a lost accelerator is
   * trouble to be shown, an unmounted filesystem or a container's network interface is not.
   */
  public boolean staysWhenLost() {
    return scope == Scope.DEVICE || scope == Scope.BOARD;
  }

  // Written out, because the first use of a record's own costs 20 ms at start-up.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DeviceKind that && word.equals(that.word) && scope == that.scope);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }

  @Override
  public String toString() {
    return word;
  }
}
