package io.allsmi.tui.terminal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps what is printed to standard output and standard error off the screen: a driver's library
 * prints there without asking anybody.
 *
 * <p>Those of the two descriptors that are terminals lead to a file meanwhile. One that the user
 * led elsewhere already stays as it is.
 */
final class DivertedOutput {
  private static final int[] STANDARD = {1, 2};

  private final int[] saved = {-1, -1};
  private boolean diverted;

  private DivertedOutput() {}

  /**
   * Leads standard output and error to a file.
   *
   * @param sink an existing file that is written at its end, or a device like {@code /dev/null}
   */
  static DivertedOutput to(Path sink, Abi abi) throws IOException {
    System.out.flush();
    System.err.flush();
    int fd = LibC.open(sink.toString(), Abi.O_WRONLY | abi.oAppend() | abi.oNoctty());
    if (fd < 0) {
      throw Tty.failed("open " + sink + " for what libraries print");
    }
    DivertedOutput output = new DivertedOutput();
    output.diverted = true;
    for (int i = 0; i < STANDARD.length; i++) {
      if (Tty.isTerminal(STANDARD[i], abi)) {
        output.saved[i] = LibC.dup(STANDARD[i]);
        int _ = LibC.dup2(fd, STANDARD[i]);
      }
    }
    int _ = LibC.close(fd);
    return output;
  }

  /** Leads both back to where they went before. */
  synchronized void restore() {
    if (!diverted) {
      return;
    }
    diverted = false;
    System.out.flush();
    System.err.flush();
    for (int i = 0; i < STANDARD.length; i++) {
      if (saved[i] >= 0) {
        int _ = LibC.dup2(saved[i], STANDARD[i]);
        int _ = LibC.close(saved[i]);
      }
    }
  }
}
