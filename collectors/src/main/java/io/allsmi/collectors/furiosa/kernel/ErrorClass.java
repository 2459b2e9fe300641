package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.host.file.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A class of errors that the driver counts in {@code atr_error}.
 *
 * @param line what it is called there
 * @param name of the class
 */
record ErrorClass(String line, String name) {
  static final List<ErrorClass> ALL =
      List.of(
          new ErrorClass("AXI Post Error", "axi_post"),
          new ErrorClass("AXI Fetch Error", "axi_fetch"),
          new ErrorClass("AXI Discard Error", "axi_discard"),
          new ErrorClass("PCIe Post Error", "pcie_post"),
          new ErrorClass("PCIe Fetch Error", "pcie_fetch"),
          new ErrorClass("PCIe Discard Error", "pcie_discard"),
          new ErrorClass("Device Error", "device"));

  /** The counts of the file, by the places of the classes; NaN for what it does not have. */
  static double[] counts(Text file) {
    double[] counts = new double[ALL.size()];
    Arrays.fill(counts, Double.NaN);
    file.rewind();
    while (file.nextLine()) {
      String name = file.upTo(':').strip();
      for (int i = 0; i < counts.length; i++) {
        if (!ALL.get(i).line.equals(name)) continue;
        long count = file.unsigned();
        counts[i] = count < 0 ? Double.NaN : count;
      }
    }
    return counts;
  }
}
