package io.allsmi.collectors.host.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PageSizeTest {
  @Test
  void readsMachineWordsOfEitherOrderAndSize() {
    assertThat(PageSize.of(vector(ByteOrder.LITTLE_ENDIAN, 8, 33, 1L << 40, 6, 4096)))
        .isEqualTo(4096);
    assertThat(PageSize.of(vector(ByteOrder.BIG_ENDIAN, 8, 16, 255, 6, 65536))).isEqualTo(65536);
    assertThat(PageSize.of(vector(ByteOrder.LITTLE_ENDIAN, 4, 33, 7, 6, 16384))).isEqualTo(16384);
  }

  @Test
  void whatIsNoPageSizeIsNotKnown() {
    assertThat(PageSize.of(Text.of(""))).isNaN();
    assertThat(PageSize.of(vector(ByteOrder.LITTLE_ENDIAN, 8, 6, 5000))).isNaN();
    assertThat(PageSize.of(vector(ByteOrder.LITTLE_ENDIAN, 8, 6, 1L << 30))).isNaN();
    assertThat(PageSize.of(vector(ByteOrder.LITTLE_ENDIAN, 8, 6))).isNaN();
  }

  private static Text vector(ByteOrder order, int word, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(word * values.length).order(order);
    for (long value : values) {
      if (word == 8) bytes.putLong(value);
      else bytes.putInt((int) value);
    }
    return Text.of(bytes.array());
  }
}
