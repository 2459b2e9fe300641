package io.allsmi.collectors.rebellions.library;

import io.allsmi.collectors.natives.OutBuffer;
import io.allsmi.collectors.natives.Symbols;

/**
 * The functions of {@code librbln-ml.so} that are used, after {@code uapi/rblnml.h} (Apache-2.0,
 * RBLN-SW/rbln-container-toolkit, {@code third_party/go-rbln-ml/include}). A handle is a {@code
 * uint64_t} by value; every function returns {@code rblnmlReturn_t}.
 *
 * <p>Not used: {@code rblnmlDeviceGetUtilization} and the utilization of contexts, because the
 * header says no unit of them and {@code rbln-smi} prints a decimal more than they have; the PCI
 * functions, which the kernel answers without the device; the group functions, which write.
 */
final class Rblnml {
  static final int SUCCESS = 0;
  static final int NO_PERMISSION = 3;
  static final int NOT_FOUND = 4;

  /** {@code rblnmlDeviceInfo_t}: 96 bytes. */
  static final int INFO_UUID = 0;

  static final int UUID_LENGTH = 38;
  static final int INFO_BUS_ID = 38;
  static final int BUS_ID_LENGTH = 32;
  static final int INFO_SERIAL = 72;
  static final int INFO_DEVICE = 84;
  static final int INFO_GROUP = 88;
  static final int INFO_NUMA = 92;

  /** {@code rblnmlHwIpInfo_t}: 232 bytes. */
  static final int HARDWARE_CARD_NAME = 168;

  static final int CARD_NAME_LENGTH = 16;

  private static final int VERSION_LENGTH = 128;

  /** The longest struct of the header has 232 bytes. */
  private static final int ROOM = 1024;

  private final Symbols symbols;
  private final OutBuffer out = new OutBuffer(ROOM);

  /** Buffers are its own: one for each thread. */
  Rblnml(Symbols symbols) {
    this.symbols = symbols;
  }

  OutBuffer out() {
    return out;
  }

  /** {@code rblnmlReturn_t rblnmlInit(void)}: opens all {@code /dev/rbln*}. */
  int init() {
    return symbols.call("rblnmlInit");
  }

  /** {@code rblnmlReturn_t rblnmlShutdown(void)}: closes them. */
  int shutdown() {
    return symbols.call("rblnmlShutdown");
  }

  /** {@code rblnmlReturn_t rblnmlDeviceGetCount(unsigned int *count)}; NaN when it fails. */
  double count() {
    return number(symbols.call("rblnmlDeviceGetCount", out.blank().pointer()));
  }

  /**
   * {@code rblnmlReturn_t rblnmlDeviceGetHandleByIndex(unsigned int index, rblnmlDevice_t
   * *device)}; whether {@link #out} has it.
   */
  boolean handle(int index) {
    return symbols.call("rblnmlDeviceGetHandleByIndex", index, out.blank().pointer()) == SUCCESS;
  }

  /**
   * {@code rblnmlReturn_t rblnmlGetDeviceInfo(rblnmlDevice_t device, rblnmlDeviceInfo_t *info)};
   * whether {@link #out} has it.
   */
  boolean info(long device) {
    return symbols.call("rblnmlGetDeviceInfo", device, out.blank().pointer()) == SUCCESS;
  }

  /**
   * {@code rblnmlReturn_t rblnmlGetDeviceHWIPInfo(rblnmlDevice_t device, rblnmlHwIpInfo_t *info)};
   * the card's name of it.
   */
  String cardName(long device) {
    int code = symbols.call("rblnmlGetDeviceHWIPInfo", device, out.blank().pointer());
    return code == SUCCESS ? out.text(HARDWARE_CARD_NAME, CARD_NAME_LENGTH) : "";
  }

  /** {@code rblnmlReturn_t rblnmlGet…Version(rblnmlDevice_t device, char *buffer, size_t size)}. */
  String version(String function, long device) {
    int code = symbols.call(function, device, out.blank().pointer(), (long) VERSION_LENGTH);
    return code == SUCCESS ? out.text(0, VERSION_LENGTH) : "";
  }

  /** {@code rblnmlReturn_t rblnmlDeviceGet…(rblnmlDevice_t device, uint32_t *value)}. */
  double value(String function, long device) {
    return number(symbols.call(function, device, out.blank().pointer()));
  }

  private double number(int code) {
    return code == SUCCESS ? out.unsigned(0) : Double.NaN;
  }

  /** A code in the header's words. */
  static String words(int code) {
    return switch (code) {
      case 1 -> "not initialized";
      case 2 -> "invalid argument";
      case NO_PERMISSION -> "no permission";
      case NOT_FOUND -> "not found";
      case 5 -> "the driver refused a call";
      case Symbols.MISSING -> "no such function";
      default -> "error " + code;
    };
  }
}
