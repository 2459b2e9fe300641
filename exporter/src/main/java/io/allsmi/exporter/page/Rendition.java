package io.allsmi.exporter.page;

import io.allsmi.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that are ready to be sent, plain and, once somebody asked for that, compressed. */
public final class Rendition {
  private final String contentType;
  private final byte[] plain;
  private @Nullable ByteBuffer compressed;

  Rendition(String contentType, Bytes bytes) {
    this.contentType = contentType;
    this.plain = bytes.toByteArray();
  }

  /** Its media type. */
  public String contentType() {
    return contentType;
  }

  /** As it is. */
  public ByteBuffer plain() {
    return ByteBuffer.wrap(plain);
  }

  /** In gzip; made by the first who asks. */
  public synchronized ByteBuffer compressed() {
    ByteBuffer there = compressed;
    if (there == null) {
      there = compress(plain);
      compressed = there;
    }
    return there.duplicate();
  }

  private static ByteBuffer compress(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 6 + 256);
    try (FastGzip gzip = new FastGzip(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(out.toByteArray());
  }

  /** At level 1, which makes metrics hardly larger than level 6 and costs a third of the time. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(1);
    }

    /** The compressor's memory is outside of the heap: nobody sees it until it is collected. */
    @Override
    public void close() throws IOException {
      super.close();
      def.end();
    }
  }
}
