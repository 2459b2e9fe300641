package io.allsmi.collectors.tenstorrent.smi;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.json.JsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistersTest {
  @ParameterizedTest
  @CsvSource({"0x320,800", "0x0,0", "0X2D,45", "800,800", "0x0000000000000023,35"})
  void aWordIsHexadecimalOrANumber(String written, long value) {
    assertThat(Registers.parse(written)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x",
        "N/A",
        "-1",
        "0xffffffff",
        "0x100000000",
        "0xffffffffffffffff",
        "1.5",
        "0x12345678901234567",
        "０x1",
        "٣"
      })
  void whatIsNoWordOf32BitsOrAllOnesIsNone(String written) {
    assertThat(Registers.parse(written)).isEqualTo(Registers.NONE);
  }

  @Test
  void theFirstNameThatIsThereGivesTheWord() throws Exception {
    Registers words = new Registers(JsonDocument.parse("{\"A\": null, \"B\": \"0x2\", \"C\": 3}"));
    assertThat(words.word("A", "B", "C")).isEqualTo(2);
    assertThat(words.word("C")).isEqualTo(3);
    assertThat(words.word("A", "D")).isEqualTo(Registers.NONE);
  }
}
