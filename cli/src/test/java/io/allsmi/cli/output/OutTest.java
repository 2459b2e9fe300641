package io.allsmi.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutTest {
  @Test
  void textIsUtf8WhateverTheLocale() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Out out = new Out(bytes);
    out.println("größe ⣿");
    out.flush();
    assertThat(bytes.toByteArray()).isEqualTo("größe ⣿\n".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bytesPassInOrderWhateverTheirPortions(long seed) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream wanted = new ByteArrayOutputStream();
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    Out out = new Out(got);
    for (int i = 0; i < 100; i++) {
      byte[] portion = new byte[random.nextInt(i % 10 == 0 ? 100_000 : 2_000)];
      random.nextBytes(portion);
      out.write(portion);
      wanted.write(portion);
      out.write(i);
      wanted.write(i);
    }
    out.flush();
    assertThat(got.toByteArray()).isEqualTo(wanted.toByteArray());
  }

  @Test
  void aFullDiskIsAnError() {
    Out out = new Out(new Failing("No space left on device"));
    assertThatThrownBy(
            () -> {
              out.print("x");
              out.flush();
            })
        .isInstanceOfSatisfying(
            OutputLostException.class,
            e -> assertThat(e.reason()).hasMessage("No space left on device"));
  }

  @Test
  void aReaderThatIsGoneIsToldApart() {
    Out out = new Out(new Failing("Broken pipe"));
    assertThatThrownBy(() -> out.write(new byte[100_000]))
        .isInstanceOfSatisfying(
            OutputLostException.class, e -> assertThat(e.readerGone()).isTrue());
  }

  private static final class Failing extends OutputStream {
    private final String message;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }
}
