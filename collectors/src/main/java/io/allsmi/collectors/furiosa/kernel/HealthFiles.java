package io.allsmi.collectors.furiosa.kernel;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLASS_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.GOVERNOR;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_MODE;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;

/** What changes seldom on a card: its link, modes, limits and errors, and its lesser sensors. */
final class HealthFiles {
  private HealthFiles() {}

  static void read(KernelCard card, int device, Attributes attributes, Answer answer) {
    PciLink link = PciLink.read(attributes, card.identity().pci());
    answer.set(device, PCIE_GENERATION, link.generation());
    answer.set(device, PCIE_GENERATION_MAX, link.maxGeneration());
    answer.set(device, PCIE_LANES, link.lanes());
    answer.set(device, PCIE_LANES_MAX, link.maxLanes());
    String limit = card.sensors().limit();
    double watts = limit.isEmpty() ? Double.NaN : SensorValue.watts(attributes.number(limit));
    answer.set(device, POWER_LIMIT_WATTS, watts > 0 ? watts : Double.NaN);
    answer.text(device, GOVERNOR, attributes.line(card.file("npu_governor")));
    answer.text(device, POWER_MODE, attributes.line(card.file("performance_mode")));
    errors(card, attributes, device, answer);
    for (CardSensors.Channel channel : card.sensors().others()) {
      double value = CardSensors.value(channel.metric(), attributes.number(channel.file()));
      int part = card.info().part(channel.part().kind(), channel.part().name());
      answer.set(device, part, channel.metric(), value);
    }
  }

  private static void errors(KernelCard card, Attributes attributes, int device, Answer answer) {
    double[] counts = ErrorClass.counts(attributes.text(card.file("atr_error")));
    for (int i = 0; i < counts.length; i++) {
      int part = card.info().part(PartKind.CLASS, ErrorClass.ALL.get(i).name());
      answer.set(device, part, CLASS_ERRORS_TOTAL, counts[i]);
    }
  }
}
