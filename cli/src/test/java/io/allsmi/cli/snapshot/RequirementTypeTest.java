package io.allsmi.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.cli.settings.BadValueException;
import io.allsmi.cli.snapshot.Requirement.Comparison;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTypeTest {
  private static final RequirementType TYPE = new RequirementType();
  private static final List<String> KINDS = Requirement.kinds();
  private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

  @ParameterizedTest
  @CsvSource({
    "gpu>=8,8,true",
    "gpu>=8,7,false",
    "gpu>8,8,false",
    "gpu>8,9,true",
    "gpu=8,8,true",
    "gpu==8,9,false",
    "gpu<=8,8,true",
    "gpu<=8,9,false",
    "gpu<8,7,true",
    "gpu<8,8,false",
    "' npu >= 0 ',0,true"
  })
  void itSaysWhetherItIsMet(String text, long found, boolean met) throws BadValueException {
    assertThat(TYPE.parse(text).isMetBy(found)).isEqualTo(met);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gpu",
        "gpu>=",
        ">=8",
        "gpu8",
        "gpu!=8",
        "gpu=>8",
        "gpu>=-1",
        "gpu>=8.5",
        "gpu>=8 x",
        "gpu >= 8 <= 9",
        "gpu>=99999999999",
        "gpu>=８",
        "gpu<>8",
        "gpu===8"
      })
  void theRestIsRefused(String text) {
    assertThatThrownBy(() -> TYPE.parse(text)).isInstanceOf(BadValueException.class);
  }

  @Test
  void anUnknownKindNamesTheNearest() {
    assertThatThrownBy(() -> TYPE.parse("gpus>=8"))
        .hasMessageStartingWith("'gpus' is no kind of device (accelerator, gpu, ")
        .hasMessageEndingWith(" (did you mean gpu?)");
  }

  @Test
  void anAcceleratorIsOfAnyKindThatIsOne() throws BadValueException {
    assertThat(TYPE.parse("accelerator>0").counts(DeviceKind.NPU)).isTrue();
    assertThat(TYPE.parse("accelerator>0").counts(DeviceKind.MIG)).isFalse();
    assertThat(TYPE.parse("gpu>0").counts(DeviceKind.GPU)).isTrue();
    assertThat(TYPE.parse("gpu>0").counts(DeviceKind.NPU)).isFalse();
  }

  @Test
  void aComplaintSaysWhatWasFound() throws BadValueException {
    assertThat(TYPE.parse("gpu >= 8").complaint(7)).isEqualTo("gpu>=8 is not met: 7 found");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsShownReadsBackAsItself(long seed) throws BadValueException {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Requirement requirement =
          new Requirement(
              KINDS.get(random.nextInt(KINDS.size())),
              COMPARISONS.get(random.nextInt(COMPARISONS.size())),
              random.nextInt(1_000_000_000));
      assertThat(TYPE.parse(TYPE.show(requirement))).isEqualTo(requirement);
      assertThat(TYPE.parse(spaced(requirement))).isEqualTo(requirement);
    }
  }

  private static String spaced(Requirement requirement) {
    return " "
        + requirement.kind()
        + "  "
        + requirement.comparison().sign()
        + " "
        + requirement.count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyTextIsAConditionOrRefused(long seed) {
    Random random = new Random(seed);
    String alphabet = "gpu npu<>=!0189x";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(10);
      for (int k = 0; k < length; k++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        assertThat(TYPE.parse(text.toString()).count()).isNotNegative();
      } catch (BadValueException refused) {
        assertThat(refused.phrase()).isNotBlank();
      }
    }
  }
}
