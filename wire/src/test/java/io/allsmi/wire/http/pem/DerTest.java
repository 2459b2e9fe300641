package io.allsmi.wire.http.pem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerTest {
  private static String hex(byte[] der) {
    return HexFormat.of().formatHex(der);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0400",
    "127, 047f",
    "128, 048180",
    "255, 0481ff",
    "256, 04820100",
    "65535, 0482ffff",
    "65536, 0483010000"
  })
  void aLengthTakesAsFewBytesAsItCan(int length, String head) {
    byte[] element = Der.of(Der.OCTETS, new byte[length]);
    assertThat(hex(Arrays.copyOf(element, element.length - length))).isEqualTo(head);
  }

  @Test
  void identifiersNumbersAndBitsAreWritten() {
    assertThat(hex(Der.oid(1, 2, 840, 113549, 1, 1, 1))).isEqualTo("06092a864886f70d010101");
    assertThat(hex(Der.oid(1, 2, 840, 10045, 2, 1))).isEqualTo("06072a8648ce3d0201");
    assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02020080");
    assertThat(hex(Der.bits(new byte[] {5}))).isEqualTo("03020005");
    assertThat(hex(Der.sequence(Der.of(Der.NULL), Der.integer(BigInteger.ZERO))))
        .isEqualTo("30050500020100");
  }

  @Test
  void aFieldOfASequenceIsFoundByItsTag() {
    byte[] sequence = Der.sequence(Der.integer(BigInteger.TWO), Der.of(Der.FIELD_0, Der.oid(1, 3)));
    assertThat(Der.field(sequence, Der.FIELD_0)).contains(Der.oid(1, 3));
    assertThat(Der.field(sequence, Der.NULL)).isEmpty();
    assertThat(Der.field(Arrays.copyOf(sequence, sequence.length - 1), Der.FIELD_0)).isEmpty();
    assertThat(Der.field(new byte[0], Der.FIELD_0)).isEmpty();
  }
}
