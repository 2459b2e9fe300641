package io.allsmi.collectors.apple.sensor;

/** What a sensor is on, as far as its name tells. */
public enum Place {
  CPU,
  GPU,
  OTHER;

  /** By a key of the SMC: {@code Tp01}, {@code Te05}, {@code Tg0j}. */
  public static Place ofKey(String key) {
    if (key.startsWith("Tg")) return GPU;
    return key.startsWith("Tp") || key.startsWith("Te") ? CPU : OTHER;
  }

  /** By the product of a HID service: {@code pACC MTR Temp Sensor1}, {@code GPU MTR Temp …}. */
  public static Place ofProduct(String product) {
    if (product.startsWith("GPU ")) return GPU;
    return product.startsWith("pACC ") || product.startsWith("eACC ") ? CPU : OTHER;
  }
}
