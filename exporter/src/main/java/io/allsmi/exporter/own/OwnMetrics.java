package io.allsmi.exporter.own;

import io.allsmi.wire.text.Appendix;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The program's own metrics, which stand at the end of each page: the process by the names that
 * every Prometheus client library uses, and what serving costs.
 */
public final class OwnMetrics {
  private final CollectorRegistry registry = new CollectorRegistry();
  private final List<Own> own = new ArrayList<>();

  private record Own(String name, String help, boolean counter, DoubleSupplier value) {}

  /** Those of the process. */
  public OwnMetrics() {
    OwnProcess process = OwnProcess.current();
    counter("process_cpu_seconds_total", "CPU time of this process", OwnProcess::cpuSeconds);
    gauge("process_resident_memory_bytes", "Memory of this process", process::residentBytes);
    gauge("process_open_fds", "Open descriptors of this process", process::descriptors);
    gauge("process_max_fds", "Descriptors it may open at most", process::mostDescriptors);
    double start = OwnProcess.startSeconds();
    gauge("process_start_time_seconds", "When this process began, since 1970", () -> start);
    registry.register(new Values());
  }

  /** Adds a counter; its name ends in {@code _total}. */
  public OwnMetrics counter(String name, String help, DoubleSupplier value) {
    own.add(new Own(name, help, true, value));
    return this;
  }

  /** Adds a gauge; NaN is none. */
  public OwnMetrics gauge(String name, String help, DoubleSupplier value) {
    own.add(new Own(name, help, false, value));
    return this;
  }

  private final class Values extends Collector {
    @Override
    public List<MetricFamilySamples> collect() {
      List<MetricFamilySamples> families = new ArrayList<>(own.size());
      for (Own each : own) {
        double value = each.value().getAsDouble();
        if (Double.isNaN(value)) continue;
        families.add(
            each.counter()
                ? new CounterMetricFamily(each.name(), each.help(), value)
                : new GaugeMetricFamily(each.name(), each.help(), value));
      }
      return families;
    }
  }

  /** Their families as they are now. */
  public Appendix appendix() {
    StringWriter text = new StringWriter(2048);
    StringWriter openMetrics = new StringWriter(2048);
    try {
      TextFormat.write004(text, registry.metricFamilySamples());
      TextFormat.writeOpenMetrics100(openMetrics, registry.metricFamilySamples());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Appendix.of(bytes(text), bytes(openMetrics));
  }

  private static byte[] bytes(StringWriter page) {
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }
}
