package io.allsmi.collectors.apple;

import io.allsmi.collectors.apple.system.Accelerator;
import io.allsmi.collectors.apple.system.Mac;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures, fans, the power of the whole machine and its thermal pressure. A large chip has a
 * hundred sensors of a fraction of a millisecond each, hence the cadence.
 */
final class AppleSensors implements Collector {
  private static final double CADENCE = 5;
  private static final int MOST_PRESSURE = 4;

  private final Supplier<Mac> open;
  private @Nullable Mac mac;
  private @Nullable Sensors sensors;
  private String model = "";
  private String gpuModel = "";
  private long gpuCores = -1;

  AppleSensors(Supplier<Mac> open) {
    this.open = open;
  }

  @Override
  public double cadence() {
    return CADENCE;
  }

  @Override
  public Probe probe() {
    close();
    try {
      Mac opened = open.get();
      mac = opened;
      sensors = new Sensors(opened);
      model = opened.model();
      Optional<Accelerator> gpu = opened.accelerator();
      gpuModel = gpu.map(Accelerator::model).orElse("");
      if (gpuModel.isEmpty()) gpuModel = opened.brand();
      gpuCores = gpu.map(Accelerator::cores).orElse(-1L);
      return Probe.present();
    } catch (LinkageError missing) {
      return new Probe.Broken("a framework cannot be loaded: " + missing.getMessage(), "");
    }
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Mac opened = mac;
    Sensors found = sensors;
    if (opened == null || found == null) throw CollectorException.failed("the Mac is not open");
    Sensors.Temperatures heat = found.temperatures();
    int gpu = answer.device(Devices.gpu(gpuModel, gpuCores));
    answer.set(gpu, AcceleratorMetrics.TEMPERATURE_CELSIUS, heat.gpu());
    int cpu = answer.device(Devices.cpu(List.of()));
    answer.set(cpu, HostMetrics.CPU_TEMPERATURE_CELSIUS, heat.cpu());

    List<Part> parts = new ArrayList<>(found.fans());
    for (int i = 0; i < found.fans(); i++) parts.add(Part.of(PartKind.FAN, Integer.toString(i)));
    int chassis = answer.device(Devices.chassis(model, parts));
    for (int i = 0; i < found.fans(); i++) {
      answer.set(chassis, i, HostMetrics.FAN_SPEED_RPM, found.rpm(i));
    }
    answer.set(chassis, HostMetrics.CHASSIS_POWER_WATTS, found.power());
    int pressure = opened.thermalPressure();
    boolean known = pressure >= 0 && pressure <= MOST_PRESSURE;
    answer.set(chassis, HostMetrics.THERMAL_PRESSURE, known ? pressure : Double.NaN);
  }

  @Override
  public void close() {
    Mac opened = mac;
    mac = null;
    sensors = null;
    if (opened != null) opened.close();
  }
}
