package io.allsmi.collectors.nvml.library;

/** What a function returned: {@code nvmlReturn_t} of nvml.h. */
public final class ReturnCode {
  public static final int SUCCESS = 0;
  public static final int UNINITIALIZED = 1;
  public static final int INVALID_ARGUMENT = 2;
  public static final int NOT_SUPPORTED = 3;
  public static final int NO_PERMISSION = 4;
  public static final int NOT_FOUND = 6;
  public static final int INSUFFICIENT_SIZE = 7;
  public static final int INSUFFICIENT_POWER = 8;
  public static final int DRIVER_NOT_LOADED = 9;
  public static final int TIMEOUT = 10;
  public static final int IRQ_ISSUE = 11;
  public static final int LIBRARY_NOT_FOUND = 12;
  public static final int FUNCTION_NOT_FOUND = 13;
  public static final int CORRUPTED_INFOROM = 14;
  public static final int GPU_IS_LOST = 15;
  public static final int RESET_REQUIRED = 16;
  public static final int OPERATING_SYSTEM = 17;
  public static final int LIB_RM_VERSION_MISMATCH = 18;
  public static final int IN_USE = 19;
  public static final int MEMORY = 20;
  public static final int NO_DATA = 21;
  public static final int ARGUMENT_VERSION_MISMATCH = 25;
  public static final int DEPRECATED = 26;
  public static final int NOT_READY = 27;
  public static final int GPU_NOT_FOUND = 28;
  public static final int UNKNOWN = 999;

  private static final double RETRY_SECONDS = 600;
  private static final double RETRY_PERMISSION_SECONDS = 60;

  private ReturnCode() {}

  /**
   * Whether the same question will get the same answer for as long as driver and permissions stay
   * as they are: a symbol that is not there, a product that does not have the quantity, a struct
   * that the driver does not know.
   */
  public static boolean isLasting(int code) {
    return switch (code) {
      case INVALID_ARGUMENT,
          NOT_SUPPORTED,
          NO_PERMISSION,
          FUNCTION_NOT_FOUND,
          ARGUMENT_VERSION_MISMATCH,
          DEPRECATED ->
          true;
      default -> false;
    };
  }

  /** Seconds for which a lasting refusal is believed; a permission may be given sooner. */
  public static double retrySeconds(int code) {
    return code == NO_PERMISSION ? RETRY_PERMISSION_SECONDS : RETRY_SECONDS;
  }

  /** The code in words, with its number. */
  public static String words(int code) {
    String words =
        switch (code) {
          case SUCCESS -> "success";
          case UNINITIALIZED -> "not initialized";
          case INVALID_ARGUMENT -> "invalid argument";
          case NOT_SUPPORTED -> "not supported";
          case NO_PERMISSION -> "no permission";
          case NOT_FOUND -> "not found";
          case INSUFFICIENT_SIZE -> "insufficient size";
          case INSUFFICIENT_POWER -> "a power cable is not attached";
          case DRIVER_NOT_LOADED -> "the driver is not loaded";
          case TIMEOUT -> "timeout";
          case IRQ_ISSUE -> "the kernel has an interrupt problem with the GPU";
          case LIBRARY_NOT_FOUND -> "a library of the driver was not found";
          case FUNCTION_NOT_FOUND -> "the driver does not have the function";
          case CORRUPTED_INFOROM -> "the InfoROM is corrupted";
          case GPU_IS_LOST -> "the GPU is lost";
          case RESET_REQUIRED -> "the GPU needs a reset";
          case OPERATING_SYSTEM -> "the operating system refused it";
          case LIB_RM_VERSION_MISMATCH -> "driver and library are of different versions";
          case IN_USE -> "in use";
          case MEMORY -> "out of memory";
          case NO_DATA -> "no data";
          case ARGUMENT_VERSION_MISMATCH -> "the driver has another version of the argument";
          case DEPRECATED -> "not offered any more";
          case NOT_READY -> "not ready";
          case GPU_NOT_FOUND -> "the GPU was not found";
          case UNKNOWN -> "unknown error";
          default -> "error";
        };
    return words + " (" + code + ")";
  }
}
