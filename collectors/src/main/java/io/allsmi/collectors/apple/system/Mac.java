package io.allsmi.collectors.apple.system;

import io.allsmi.collectors.apple.sensor.SmcPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Mac with one of Apple's chips. Each method asks one framework; what that does not give is
 * empty. For one thread at a time.
 */
public interface Mac extends AutoCloseable {
  /** A reading of a HID service: its product, and degrees Celsius. */
  record HidTemperature(String product, double celsius) {}

  /** {@code machdep.cpu.brand_string}: {@code Apple M4 Max}; empty when not told. */
  String brand();

  /** {@code hw.model}: {@code Mac16,5}; empty when not told. */
  String model();

  /** Tables of the registry's entry {@code pmgr}: clocks, clusters. */
  Map<String, byte[]> powerTables();

  /** A sample of the channels of IOReport; empty when there are none. */
  Optional<ReportSample> sample();

  /** The GPU's entry in the registry; empty when there is none. */
  Optional<Accelerator> accelerator();

  /** The system management controller; empty when it cannot be opened. */
  Optional<SmcPort> smc();

  /** Temperatures by the HID system, which chips had before the SMC gave them. */
  List<HidTemperature> hidTemperatures();

  /** How much the system holds back for its temperature, 0 to 4; negative when not told. */
  int thermalPressure();

  @Override
  void close();
}
