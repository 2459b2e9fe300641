package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.sensor.SmcPort;
import io.allsmi.collectors.apple.system.Accelerator;
import io.allsmi.collectors.apple.system.Mac;
import io.allsmi.collectors.apple.system.ReportSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Mac that answers what a test gives it. */
final class FakeMac implements Mac {
  String brand = "Apple M4 Max";
  Map<String, byte[]> tables = Map.of();
  Optional<ReportSample> sample = Optional.empty();
  Optional<Accelerator> accelerator = Optional.empty();
  Optional<SmcPort> smc = Optional.empty();
  List<HidTemperature> hid = List.of();
  int pressure = -1;
  int opened;
  int closed;

  Mac open() {
    opened++;
    return this;
  }

  @Override
  public String brand() {
    return brand;
  }

  @Override
  public String model() {
    return "Mac16,5";
  }

  @Override
  public Map<String, byte[]> powerTables() {
    return tables;
  }

  @Override
  public Optional<ReportSample> sample() {
    return sample;
  }

  @Override
  public Optional<Accelerator> accelerator() {
    return accelerator;
  }

  @Override
  public Optional<SmcPort> smc() {
    return smc;
  }

  @Override
  public List<HidTemperature> hidTemperatures() {
    return hid;
  }

  @Override
  public int thermalPressure() {
    return pressure;
  }

  @Override
  public void close() {
    closed++;
  }
}
