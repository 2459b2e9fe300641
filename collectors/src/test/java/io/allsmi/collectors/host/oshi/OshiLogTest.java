package io.allsmi.collectors.host.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OshiLogTest {
  /** What the JDK's System.Logger hands to java.util.logging, its default. */
  private static final class Kept extends Handler {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLevel() + " " + line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void whatOshiSaysGoesToTheJdksLogger() {
    Kept kept = new Kept();
    Logger target = Logger.getLogger("oshi.test");
    target.setUseParentHandlers(false);
    target.addHandler(kept);
    try {
      org.slf4j.Logger logger = LoggerFactory.getLogger("oshi.test");
      logger.warn("no {} in {}", "disk", "sight");
      logger.debug("not asked for");
      assertThat(kept.lines).containsExactly("WARNING no disk in sight");
      assertThat(logger.isErrorEnabled()).isTrue();
      assertThat(logger.isDebugEnabled()).isFalse();
    } finally {
      target.removeHandler(kept);
    }
  }
}
