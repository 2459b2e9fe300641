package io.allsmi.cli.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.LogFormat;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
  @TempDir Path folder;
  private final LogRing ring = new LogRing(3);

  @AfterEach
  void back() {
    Log.configure(Level.WARNING, LogFormat.LOGFMT, new StreamSink(System.err));
  }

  @Test
  void thePlatformsLoggersAreOurs() {
    Log.configure(Level.INFO, LogFormat.LOGFMT, ring);
    Logger logger = System.getLogger("allsmi.test");
    logger.log(Level.INFO, "{0} of {1} devices", 3, 8);
    logger.log(Level.DEBUG, "not this");
    assertThat(ring.lines()).hasSize(1);
    assertThat(ring.lines().getFirst())
        .endsWith("level=info logger=allsmi.test msg=\"3 of 8 devices\"");
  }

  @Test
  void offTakesNothing() {
    Log.configure(Level.OFF, LogFormat.LOGFMT, ring);
    System.getLogger("allsmi.test").log(Level.ERROR, "x");
    System.getLogger("allsmi.test").log(Level.OFF, "x");
    assertThat(ring.lines()).isEmpty();
    assertThat(System.getLogger("allsmi.test").isLoggable(Level.ERROR)).isFalse();
  }

  @Test
  void placesWithoutAParameterStay() {
    assertThat(OwnLogger.filled("{0} {1} {x} { {0", new Object[] {"a"}))
        .isEqualTo("a {1} {x} { {0");
    assertThat(OwnLogger.filled("it's {0}", null)).isEqualTo("it's {0}");
  }

  @Test
  void theRingKeepsTheLastLines() {
    for (int i = 0; i < 5; i++) ring.accept("line " + i);
    assertThat(ring.lines()).containsExactly("line 2", "line 3", "line 4");
  }

  @Test
  void aRedirectionReturnsWhatItReplaces() {
    Log.configure(Level.WARNING, LogFormat.LOGFMT, ring);
    LogRing other = new LogRing(3);
    assertThat(Log.redirect(new LogTee(ring, other))).isSameAs(ring);
    Log.write("allsmi", Level.ERROR, "x", null);
    assertThat(other.lines()).isEqualTo(ring.lines()).hasSize(1);
  }

  @Test
  void aFileIsAppendedToAndPrivate() throws IOException {
    Path path = folder.resolve("allsmi.log");
    LogFile.open(path).accept("one");
    LogFile.open(path).accept("two");
    assertThat(path).hasContent("one\ntwo\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFullFileIsKeptOnce() throws IOException {
    Path path = folder.resolve("allsmi.log");
    LogFile file = LogFile.open(path, 10);
    for (int i = 0; i < 5; i++) file.accept("line" + i);
    assertThat(path).hasContent("line4\n");
    assertThat(folder.resolve("allsmi.log.1")).hasContent("line3\n");
  }

  @Test
  void aFileThatCannotBeOpenedIsNamed() {
    assertThatThrownBy(() -> LogFile.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessage("cannot append the log to " + folder + ": it is a folder");
    Path lost = folder.resolve("none/allsmi.log");
    assertThatThrownBy(() -> LogFile.open(lost))
        .hasMessage("cannot append the log to " + lost + ": no such file or directory");
  }
}
