package io.allsmi.collectors.tenstorrent.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardIdTest {
  @ParameterizedTest
  @CsvSource({
    // From luwen's METRICS.md, and from a snapshot of tt-smi 4.1.
    "0100014511708037,n300,WORMHOLE",
    "0000046131924055,p300c,BLACKHOLE",
    // Made up by the table of tt-kmd's telemetry.c.
    "0100018511A02014,n150,WORMHOLE",
    "000004021191402A,p150a,BLACKHOLE",
    "00000430119F1003,p100a,BLACKHOLE",
    "0000035000000001,galaxy-wormhole,WORMHOLE",
    "0000047000000001,galaxy-blackhole,BLACKHOLE",
    "0100003511601042,e150,GRAYSKULL"
  })
  void thePartNumberNamesTheCard(String id, String card, Architecture architecture) {
    assertThat(BoardId.of(id).card()).isEqualTo(card);
    assertThat(BoardId.of(id).architecture()).isEqualTo(architecture);
  }

  @Test
  void aCardThatIsNotInTheTableHasNoName() {
    BoardId id = BoardId.of("0000099000000001");
    assertThat(id.isKnown()).isTrue();
    assertThat(id.card()).isEmpty();
    assertThat(id.architecture()).isEqualTo(Architecture.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000000000000000",
        "FFFFFFFFFFFFFFFF",
        "100014511708037",
        "0100014511708037\n",
        "01000145117080xx",
        "０100014511708037"
      })
  void whatIsNoIdentityIsUnknown(String id) {
    assertThat(BoardId.of(id)).isEqualTo(BoardId.UNKNOWN);
    assertThat(BoardId.of(id).card()).isEmpty();
  }

  @Test
  void upperAndLowerCaseAreOneBoard() {
    assertThat(BoardId.of("0100018511A02014")).isEqualTo(BoardId.of("0100018511a02014"));
  }
}
