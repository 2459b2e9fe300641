package io.allsmi.cli.command;

import io.allsmi.cli.output.Out;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command wrote, kept in memory. */
public final class TestIo {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Io io;

  public TestIo(Map<String, String> environment, boolean terminal) {
    io =
        new Io(
            InputStream.nullInputStream(),
            new Out(out),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            terminal ? Io.Connection.TERMINAL : Io.Connection.OTHER);
  }

  public Io io() {
    return io;
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
