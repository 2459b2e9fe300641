package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Text;
import java.util.BitSet;

/** Sets of logical CPUs as the kernel writes them: {@code 0-3,8,10-11}. */
public final class CpuList {
  /** The kernel's own limit is 8,192 CPUs. */
  static final int MOST = 1 << 14;

  private CpuList() {}

  /** The set in the first line; empty when that is no such list. */
  public static BitSet parse(Text text) {
    BitSet cpus = new BitSet();
    text.rewind();
    text.nextLine();
    while (text.skipSpaces()) {
      long first = text.unsigned();
      long last = text.skip("-") ? text.unsigned() : first;
      if (first < 0 || last < first || last >= MOST) return new BitSet();
      cpus.set((int) first, (int) last + 1);
      if (!text.skip(",") && text.peek() > ' ') return new BitSet();
    }
    return cpus;
  }
}
