package io.allsmi.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {
  private static final IntegerType PORT = new IntegerType("PORT", 1, 65_535);
  private static final BooleanType SWITCH = new BooleanType();
  private static final PathType PATH = new PathType("FILE", "the path of a file");
  private static final ListType<String> NAMES =
      new ListType<>("NAME,...", new NameType("NAME", "the name of a collector"));
  private static final DeviceType DEVICE = new DeviceType();
  private static final ChoiceType<Colour> COLOUR =
      new ChoiceType<>("COLOUR", List.of(Colour.values()));

  private enum Colour {
    DARK_RED,
    LIGHT
  }

  @Test
  void integersKeepToTheirRange() throws BadValueException {
    assertThat(PORT.parse("65535")).isEqualTo(65_535);
    assertThat(PORT.read(80L)).isEqualTo(80);
    assertThat(PORT.parse(" 7 ")).isEqualTo(7);
    assertThatThrownBy(() -> PORT.parse("65536"))
        .hasMessage("'65536' is not a whole number from 1 to 65535");
    assertThatThrownBy(() -> PORT.read(4_294_967_376L)).hasMessageContaining("4294967376");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0", "-1", "1.0", "1e3", "x", "99999999999999999999", "１"})
  void whatIsNoIntegerOfTheRangeIsRefused(String text) {
    assertThatThrownBy(() -> PORT.parse(text)).isInstanceOf(BadValueException.class);
  }

  @ParameterizedTest
  @CsvSource({"true,true", "yes,true", "ON,true", "1,true", "false,false", "No,false", "0,false"})
  void booleansHaveTheirUsualWords(String text, boolean value) throws BadValueException {
    assertThat(SWITCH.parse(text)).isEqualTo(value);
  }

  @Test
  void aBooleanOfAFileHasNoQuotes() throws BadValueException {
    assertThat(SWITCH.read(true)).isTrue();
    assertThatThrownBy(() -> SWITCH.read("true"))
        .hasMessage("wants true or false without quotes, not a string");
    assertThatThrownBy(() -> SWITCH.parse("ja")).hasMessage("'ja' is not true or false");
  }

  @Test
  void listsAreTrimmedAndWithoutRepetitions() throws BadValueException {
    assertThat(NAMES.parse("nvml, host ,nvml")).containsExactly("nvml", "host");
    assertThat(NAMES.parseAll(List.of("nvml", "host,nvml"))).containsExactly("nvml", "host");
    assertThat(NAMES.read(List.of("nvml", "host"))).containsExactly("nvml", "host");
    assertThat(NAMES.read("nvml,host")).containsExactly("nvml", "host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "nvml,", ",nvml", "nvml,,host"})
  void anEmptyItemIsASlip(String text) {
    assertThatThrownBy(() -> NAMES.parse(text)).hasMessageContaining("has an empty item");
  }

  @Test
  void aWrongItemIsNamed() {
    assertThatThrownBy(() -> NAMES.parse("nvml,HOST"))
        .hasMessage("'HOST' is not the name of a collector");
    assertThatThrownBy(() -> NAMES.read(List.of("nvml", 3L)))
        .hasMessage("wants the name of a collector, not an integer");
  }

  @Test
  void pathsOfAFileAreAbsoluteOrBelowTheHome() throws BadValueException {
    Path home = Path.of(System.getProperty("user.home"));
    assertThat(PATH.read("~/allsmi.log")).isEqualTo(home.resolve("allsmi.log"));
    assertThat(PATH.read("/var/log/allsmi.log")).isEqualTo(Path.of("/var/log/allsmi.log"));
    assertThat(PATH.parse("allsmi.log")).isEqualTo(Path.of("allsmi.log"));
    assertThatThrownBy(() -> PATH.read("allsmi.log")).hasMessageContaining("begins with / or ~/");
  }

  @Test
  void aPathIsNoEmptyTextAndHoldsNoNul() {
    assertThatThrownBy(() -> PATH.parse("")).isInstanceOf(BadValueException.class);
    assertThatThrownBy(() -> PATH.parse("a\0b"))
        .hasMessage("'a\\u0000b' is not the path of a file");
  }

  @Test
  void choicesNameTheNearest() throws BadValueException {
    assertThat(COLOUR.parse("dark-red")).isEqualTo(Colour.DARK_RED);
    assertThatThrownBy(() -> COLOUR.parse("dakr-red"))
        .hasMessage("'dakr-red' is not one of dark-red, light (did you mean dark-red?)");
  }

  @Test
  void anIndexOfAFileNeedsNoQuotes() throws BadValueException {
    assertThat(DEVICE.read(3L)).isEqualTo("3");
    assertThat(DEVICE.read("vendor=nvidia")).isEqualTo("vendor=nvidia");
  }

  @Test
  void aCollectorMayBeLeftOut() throws BadValueException {
    Type<List<String>> collectors = Keys.COLLECTORS.type();
    assertThat(collectors.parse("-processes,nvml")).containsExactly("-processes", "nvml");
    assertThatThrownBy(() -> collectors.parse("--x")).isInstanceOf(BadValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "vendro=nvidia,did you mean vendor?",
    "colour=green,attribute 'colour'",
    "vendor=,nothing behind the =",
    "-1,is not a device",
    "123456,is no index of a device"
  })
  void aWrongDeviceIsExplained(String text, String part) {
    assertThatThrownBy(() -> DEVICE.parse(text)).hasMessageContaining(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "GPU-7c", "vendor=nvidia", "model=H100 80GB"})
  void aDeviceIsShownAsItIsTyped(String text) throws BadValueException {
    assertThat(DEVICE.show(DEVICE.parse(text))).isEqualTo(text);
  }
}
