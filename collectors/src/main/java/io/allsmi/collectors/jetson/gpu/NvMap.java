package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Who has memory of the GPU, by the driver that gives it out. The GPU has the machine's memory for
 * its own, so what it uses is known and how much there is for it is not. For root alone.
 *
 * <p>A line is {@code user NAME PID SIZE}; the name may have spaces. {@code total SIZE} ends them.
 */
public final class NvMap implements AutoCloseable {
  private static final String FOLDER = "/sys/kernel/debug/nvmap/iovmm/";
  private static final String CLIENTS = FOLDER + "clients";
  private static final String MAPS = FOLDER + "maps";
  private static final int MOST_BYTES = 1 << 20;
  private static final double KIB = 1024;

  /** A process and its memory in bytes. */
  public record Holder(int pid, double bytes) {}

  private final KernelFile file;
  private final Text text = new Text(MOST_BYTES);
  private final List<Holder> holders = new ArrayList<>();
  private double total = Double.NaN;

  public NvMap(Platform platform) {
    // The list of clients is short; the maps go on with a line for each buffer.
    boolean clients = platform.path(CLIENTS).toFile().canRead();
    file = KernelFile.held(platform.path(clients ? CLIENTS : MAPS));
  }

  /** Reads it; without the file nothing is known afterwards. */
  public void read() {
    if (file.read(text) == Outcome.READ) {
      read(text);
    } else {
      holders.clear();
      total = Double.NaN;
    }
  }

  void read(Text clients) {
    holders.clear();
    total = Double.NaN;
    clients.rewind();
    while (clients.nextLine()) {
      if (clients.skip("user ")) holder(clients.rest());
      else if (clients.skip("total ")) total = size(clients.rest());
    }
  }

  private void holder(String line) {
    int lastSpace = line.lastIndexOf(' ');
    if (lastSpace < 0) return;
    double bytes = size(line.substring(lastSpace + 1));
    String rest = line.substring(0, lastSpace).strip();
    int pid = pid(rest.substring(rest.lastIndexOf(' ') + 1));
    if (pid > 0 && !Double.isNaN(bytes)) add(pid, bytes);
  }

  /** A process that opened the driver several times is listed as often. */
  private void add(int pid, double bytes) {
    for (int i = 0; i < holders.size(); i++) {
      Holder known = holders.get(i);
      if (known.pid != pid) continue;
      holders.set(i, new Holder(pid, known.bytes + bytes));
      return;
    }
    holders.add(new Holder(pid, bytes));
  }

  private static int pid(String word) {
    double value = number(word, word.length());
    return value <= Integer.MAX_VALUE ? (int) value : 0;
  }

  private static double size(String word) {
    int digits = word.length() - 1;
    if (digits < 1) return Double.NaN;
    double unit =
        switch (word.charAt(digits)) {
          case 'K' -> KIB;
          case 'M' -> KIB * KIB;
          case 'B' -> 1;
          default -> Double.NaN;
        };
    return number(word, digits) * unit;
  }

  private static double number(String word, int end) {
    if (end == 0 || end > 15) return Double.NaN;
    double value = 0;
    for (int i = 0; i < end; i++) {
      char here = word.charAt(i);
      if (here < '0' || here > '9') return Double.NaN;
      value = value * 10 + (here - '0');
    }
    return value;
  }

  /** Bytes in all; NaN when not known. */
  public double total() {
    return total;
  }

  /** The processes, each once, in the driver's order. */
  public List<Holder> holders() {
    return holders;
  }

  @Override
  public void close() {
    file.close();
  }
}
