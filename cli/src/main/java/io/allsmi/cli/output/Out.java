package io.allsmi.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard output, buffered, always UTF-8, and honest about errors: {@code System.out} swallows
 * them and follows the locale's charset, which would break JSON in a C locale. Not for use by
 * several threads.
 */
public final class Out extends OutputStream {
  private static final int BUFFER_BYTES = 32 * 1024;

  private final OutputStream target;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int filled;

  public Out(OutputStream target) {
    this.target = target;
  }

  /** The process' own standard output. */
  public static Out standard() {
    return new Out(new FileOutputStream(FileDescriptor.out));
  }

  /** Writes text. */
  public void print(String text) throws OutputLostException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  /** Writes text and a line feed, on every system. */
  public void println(String text) throws OutputLostException {
    print(text);
    write('\n');
  }

  @Override
  public void write(int b) throws OutputLostException {
    if (filled == buffer.length) drain();
    buffer[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws OutputLostException {
    if (length > buffer.length - filled) drain();
    if (length > buffer.length) {
      pass(bytes, from, length);
    } else {
      System.arraycopy(bytes, from, buffer, filled, length);
      filled += length;
    }
  }

  /** Hands over all that was written. */
  @Override
  public void flush() throws OutputLostException {
    drain();
    try {
      target.flush();
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private void drain() throws OutputLostException {
    int length = filled;
    filled = 0;
    pass(buffer, 0, length);
  }

  private void pass(byte[] bytes, int from, int length) throws OutputLostException {
    if (length == 0) return;
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  /** The system's message may be translated, so the kind of the descriptor decides too. */
  private static OutputLostException lost(IOException cause) {
    String message = cause.getMessage();
    boolean says = message != null && message.contains("roken pipe");
    return new OutputLostException(cause, says || Terminals.outputIsPipe());
  }
}
