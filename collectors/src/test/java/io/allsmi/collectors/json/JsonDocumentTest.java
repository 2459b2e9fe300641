package io.allsmi.collectors.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  @Test
  void membersAreFoundByName() throws UnreadableJsonException {
    Json json = JsonDocument.parse("{\"a\": {\"b\": [1, \" 2 \", null, true]}}");

    Json list = json.get("a").get("b");

    assertThat(list.items()).extracting(Json::text).containsExactly("1", "2", "", "true");
    assertThat(list.items().get(1).number()).isEqualTo(2);
    assertThat(list.items().get(3).number()).isNaN();
    assertThat(json.get("x").get("y").items()).isEmpty();
    assertThat(json.first("z", "a").names()).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARNING: driver is older than the tool\n{\"a\": 1}",
        "[WARN] something\n  {\"a\": 1}\ntrailing words",
        "\uFEFF{\"a\": 1}"
      })
  void linesAroundTheDocumentArePassedOver(String output) throws UnreadableJsonException {
    assertThat(JsonDocument.parse(output).get("a").number()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no devices", "{", "{\"a\": [1, 2}", "{\"a\": NaN}", "[WARN] none"})
  void whatIsNoDocumentIsRefused(String output) {
    assertThatThrownBy(() -> JsonDocument.parse(output))
        .isInstanceOf(UnreadableJsonException.class);
  }

  @Test
  void deepAndLargeDocumentsAreRefused() {
    assertThatThrownBy(() -> JsonDocument.parse("[".repeat(100_000)))
        .isInstanceOf(UnreadableJsonException.class);
    assertThatThrownBy(() -> JsonDocument.parse("[[" + "1,".repeat(1 << 19) + "1]]"))
        .isInstanceOf(UnreadableJsonException.class)
        .hasMessageContaining("more than");
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedDocumentsAreReadOrRefused(long seed) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder("{\"devices\": [{\"npu\": 0, \"name\": \"x\"}], \"n\": 1}");
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(text.length());
      text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
    }
    if (random.nextBoolean()) text.setLength(random.nextInt(text.length()));

    try {
      Json json = JsonDocument.parse(text.toString());
      assertThat(json.get("devices").items().size()).isBetween(0, 1);
    } catch (UnreadableJsonException refused) {
      assertThat(refused).hasMessageNotContaining("\n");
    }
  }
}
