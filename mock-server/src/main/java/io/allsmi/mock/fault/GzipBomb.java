package io.allsmi.mock.fault;

import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A megabyte that unpacks to a gigabyte. */
final class GzipBomb {
  private static final int MEMBER = 16 * 1024 * 1024;
  private static final int MEMBERS = 64;

  private GzipBomb() {}

  private static final class Made {
    static final ByteBuffer BYTES = make();

    /** One member, again and again, as the format allows: to compress a gigabyte takes seconds. */
    private static ByteBuffer make() {
      byte[] comment = new byte[MEMBER];
      Arrays.fill(comment, (byte) '#');
      comment[MEMBER - 1] = '\n';
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(comment);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      byte[] member = out.toByteArray();
      ByteBuffer bomb = ByteBuffer.allocate(MEMBERS * member.length);
      for (int i = 0; i < MEMBERS; i++) bomb.put(member);
      return bomb.flip();
    }
  }

  /** In place of a body. */
  static Response in(Response response) {
    Headers headers = FaultyHandler.called(response.headers(), "Content-Encoding", "gzip");
    return new Response(response.status(), headers, new Body.Whole(Made.BYTES));
  }
}
