package io.allsmi.wire.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.wire.http.MalformedException;
import io.allsmi.wire.http.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an answer is cut into pieces on its way, it is the same answer. */
class AnswerSplitTest {
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anAnswerIsTheSameHoweverItComes(long seed) throws Exception {
    Random random = new Random(seed);
    Buffers buffers = new Buffers(1 << 22);
    AnswerReader reader = new AnswerReader(buffers, ClientLimits.DEFAULT);
    for (int i = 0; i < ROUNDS; i++) {
      String body = body(random);
      reader.read(new Pieces(answer(body, random), random));
      String got = new String(reader.body(), 0, reader.length(), StandardCharsets.ISO_8859_1);
      assertThat(got).isEqualTo(body);
      reader.release();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void brokenBytesAreRefusedAndNothingElseHappens(long seed) {
    Random random = new Random(seed);
    Buffers buffers = new Buffers(1 << 22);
    AnswerReader reader = new AnswerReader(buffers, ClientLimits.DEFAULT.withBodies(5000, 5000));
    for (int i = 0; i < 5 * ROUNDS; i++) {
      byte[] bytes = answer(body(random), random).getBytes(StandardCharsets.ISO_8859_1);
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(Math.min(bytes.length, 120))] = (byte) random.nextInt(256);
      }
      try {
        reader.read(new Pieces(new String(bytes, StandardCharsets.ISO_8859_1), random));
        assertThat(reader.length()).isBetween(0, 5000);
      } catch (IOException | FetchException | MalformedException e) {
        assertThat(e).hasMessageNotContaining("\n");
      }
      reader.release();
    }
    assertThat(buffers.kept()).isPositive();
  }

  private static String body(Random random) {
    byte[] bytes =
        new byte[random.nextInt(20) == 0 ? random.nextInt(100_000) : random.nextInt(3000)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String answer(String body, Random random) {
    String head = random.nextInt(4) == 0 ? "HTTP/1.1 100 Continue\r\n\r\n" : "";
    head += "HTTP/1.1 200 OK\r\n";
    for (int i = random.nextInt(5); i > 0; i--) head += "X-" + i + ": " + random.nextInt() + "\r\n";
    return switch (random.nextInt(3)) {
      case 0 -> head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
      case 1 -> head + "\r\n" + body;
      default -> head + "Transfer-Encoding: chunked\r\n\r\n" + chunks(body, random);
    };
  }

  private static String chunks(String body, Random random) {
    StringBuilder chunks = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      int count = 1 + random.nextInt(Math.min(body.length() - at, 5000));
      chunks.append(Integer.toHexString(count)).append(random.nextBoolean() ? ";a=b" : "");
      chunks.append("\r\n").append(body, at, at + count).append("\r\n");
      at += count;
    }
    return chunks + "0\r\n" + (random.nextBoolean() ? "T: x\r\n" : "") + "\r\n";
  }

  /** Bytes that come in pieces of any size, and then the end. */
  private static final class Pieces implements Transport {
    private final byte[] bytes;
    private final Random random;
    private final int longest;
    private int at;

    Pieces(String text, Random random) {
      bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      this.random = random;
      longest = random.nextBoolean() ? 40_000 : 1 + random.nextInt(300);
    }

    @Override
    public int read(ByteBuffer to) {
      if (at == bytes.length) return -1;
      int count = Math.min(1 + random.nextInt(longest), bytes.length - at);
      count = Math.min(count, to.remaining());
      to.put(bytes, at, count);
      at += count;
      return count;
    }

    @Override
    public void write(ByteBuffer... from) {}

    @Override
    public void finish() {}

    @Override
    public Optional<String> certificate() {
      return Optional.empty();
    }

    @Override
    public boolean secure() {
      return false;
    }
  }
}
