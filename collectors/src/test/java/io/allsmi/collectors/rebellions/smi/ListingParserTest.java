package io.allsmi.collectors.rebellions.smi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.json.UnreadableJsonException;
import io.allsmi.collectors.rebellions.Outputs;
import io.allsmi.collectors.rebellions.npu.Npu;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingParserTest {
  private static Listing listing(String name) throws UnreadableJsonException {
    return ListingParser.parse(Outputs.read(name));
  }

  @Test
  void aRecordingIsReadInBaseUnits() throws UnreadableJsonException {
    Listing listing = listing("ca22-3.0.0.json");

    Npu busy = listing.rows().get(5).device();
    assertThat(busy.identity().node()).isEqualTo("rbln5");
    assertThat(busy.identity().model()).isEqualTo("RBLN-CA22");
    assertThat(busy.identity().driver()).isEqualTo("3.0.0");
    assertThat(busy.identity().pci()).isEqualTo("0000:84:00.0");
    assertThat(busy.celsius()).isEqualTo(45);
    assertThat(busy.boardWatts()).isCloseTo(37.257088, within(1e-9));
    assertThat(busy.state()).isEqualTo(2);
    assertThat(busy.usedBytes()).isEqualTo(1_545_601_024);
    assertThat(busy.totalBytes()).isEqualTo(16_877_879_296.0);
    assertThat(busy.utilization()).isCloseTo(0.044, within(1e-12));
    assertThat(busy.generation()).isEqualTo(5);
    assertThat(busy.lanes()).isEqualTo(16);
    assertThat(busy.alive()).isEqualTo(1);
    assertThat(listing.notes()).isEmpty();
  }

  @Test
  void numbersAndStringsAreReadAlike() throws UnreadableJsonException {
    Listing listing = listing("numbers.json");

    Npu npu = listing.rows().getFirst().device();
    assertThat(npu.identity().driver()).isEqualTo("3.3.0");
    assertThat(npu.identity().pci()).isEqualTo("0000:ab:00.0");
    assertThat(npu.identity().numa()).isEqualTo("1");
    assertThat(npu.celsius()).isEqualTo(42);
    assertThat(npu.boardWatts()).isEqualTo(12.5);
    assertThat(npu.state()).isEqualTo(14);
    assertThat(npu.usedBytes()).isEqualTo(2_097_152);
    assertThat(npu.utilization()).isEqualTo(0.375);
    assertThat(npu.lanes()).isEqualTo(8);
    assertThat(listing.contexts().getFirst().pid()).isEqualTo(77);
    assertThat(listing.contexts().getFirst().bytes()).isEqualTo(1_048_576);
  }

  @Test
  void membersOfANewerReleaseAreNamedOnce() throws UnreadableJsonException {
    assertThat(listing("numbers.json").notes())
        .containsExactly(
            "it prints what this program does not know:"
                + " contexts.slots, devices.fan_rpm, devices.memory.ecc, schema");
  }

  @Test
  void theFormOfSdk1IsRead() throws UnreadableJsonException {
    Listing listing = listing("sdk1.json");

    assertThat(listing.rows().getFirst().device().usedBytes()).isEqualTo(0x1p30);
    assertThat(listing.rows().getFirst().device().boardWatts()).isEqualTo(9.5);
    assertThat(listing.contexts())
        .containsExactly(new Context(0, 4321, "python3", 0x1p30, 0.05 * 0x1p30, Double.NaN));
  }

  @Test
  void whatIsNotThereIsAbsent() throws UnreadableJsonException {
    Npu npu = ListingParser.parse("{\"devices\":[{\"device\":\"rbln3\"}]}").devices().getFirst();

    assertThat(npu.identity().name()).isEqualTo("rebellions3");
    assertThat(npu.celsius()).isNaN();
    assertThat(npu.boardWatts()).isNaN();
    assertThat(npu.usedBytes()).isNaN();
    assertThat(npu.utilization()).isNaN();
    assertThat(npu.alive()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"card_power\": \"185025000uW\"', 185.025",
    "'\"card_power\": 17521800', 17.5218",
    "'\"card_power\": \"12.5W\"', 12.5",
    "'\"card_power\": \"9500mW\"', 9.5"
  })
  void powerIsWattsWhateverItIsWrittenIn(String member, double watts) throws Exception {
    String output = "{\"devices\":[{\"device\":\"rbln0\"," + member + "}]}";
    assertThat(ListingParser.parse(output).devices().getFirst().boardWatts()).isEqualTo(watts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"card_power\": \"N/A\"",
        "\"card_power\": \"-5W\"",
        "\"card_power\": \"17BTU\"",
        "\"card_power\": null",
        "\"card_power\": {\"a\": 1}",
        "\"card_power\": 1e300"
      })
  void powerThatCannotBeIsAbsent(String member) throws UnreadableJsonException {
    String output = "{\"devices\":[{\"device\":\"rbln0\"," + member + "}]}";
    assertThat(ListingParser.parse(output).devices().getFirst().boardWatts()).isNaN();
  }

  @Test
  void moreMemoryInUseThanThereIsIsAbsent() throws UnreadableJsonException {
    String memory = "\"memory\":{\"used\":\"99\",\"total\":\"98\"}";
    String output = "{\"devices\":[{\"device\":\"rbln0\"," + memory + "}]}";
    assertThat(ListingParser.parse(output).devices().getFirst().usedBytes()).isNaN();
  }

  @Test
  void aStatusThatIsNotNormalIsNamed() throws UnreadableJsonException {
    String output = "{\"devices\":[{\"device\":\"rbln2\",\"status\":\"fault\"}]}";
    Listing listing = ListingParser.parse(output);

    assertThat(listing.devices().getFirst().alive()).isZero();
    assertThat(listing.notes()).containsExactly("rbln2 has the status 'fault'");
  }

  @Test
  void devicesWithoutANodeOfTheirOwnAreLeftOut() throws UnreadableJsonException {
    String output =
        "{\"devices\":[{\"device\":\"rbln1\"},{\"device\":\"rbln1\"},{\"device\":\"../x\"},7,{}]}";
    Listing listing = ListingParser.parse(output);

    assertThat(listing.rows()).hasSize(1);
    assertThat(listing.notes())
        .containsExactly("4 of its devices have no node of their own and are left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no device", "[]", "{\"devices\": 4}", "{\"devices\": [{}"})
  void whatIsNoListingIsRefused(String output) {
    assertThatThrownBy(() -> ListingParser.parse(output))
        .isInstanceOf(UnreadableJsonException.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedOutputIsReadOrRefusedAndInventsNothing(long seed) {
    Random random = new Random(seed);
    String[] names = {"ca22-3.0.0.json", "cr13-3.5.1.json", "ca25-boards.json", "numbers.json"};
    StringBuilder text = new StringBuilder(Outputs.read(names[random.nextInt(names.length)]));
    for (int i = random.nextInt(12); i >= 0; i--) damage(text, random);

    try {
      Listing listing = ListingParser.parse(text.toString());
      assertThat(ContextJoin.of(listing)).hasSize(listing.contexts().size());
      for (Npu npu : listing.devices()) assertSane(npu);
    } catch (UnreadableJsonException refused) {
      assertThat(refused.line()).isNotBlank();
    }
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(5)) {
      case 0 -> text.setCharAt(at, (char) random.nextInt(0x300));
      case 1 -> text.insert(at, random.nextLong());
      case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
      case 3 -> text.insert(at, text.substring(0, Math.min(text.length(), 2000)));
      default -> {
        int quote = text.indexOf("\"", at);
        if (quote >= 0) text.deleteCharAt(quote);
      }
    }
    if (text.isEmpty()) text.append('{');
  }

  private static void assertSane(Npu npu) {
    assertThat(npu.utilization() < 0 || npu.utilization() > 1).isFalse();
    assertThat(npu.boardWatts() < 0).isFalse();
    assertThat(npu.usedBytes() > npu.totalBytes()).isFalse();
    assertThat(npu.identity().index()).isBetween(0, 1023);
  }
}
