package io.allsmi.insight.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {
  private static final FleetView FLEET = FleetView.of(Machine.view());

  /** A bar stands for the caret. */
  private static List<Completion> at(String text) {
    int caret = text.indexOf('|');
    return Completions.at(text.replace("|", ""), caret, Catalogue.core(), FLEET);
  }

  private static List<String> texts(String text) {
    return at(text).stream().map(Completion::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "te|; tensor temp",
        "temp > 80 and po|; power power_watts",
        "temp |; = != <= < >= > and or",
        "model |; = != ~ !~ and or",
        "vendor = |; nvidia rebellions",
        "vendor = n|; nvidia",
        "state = d|; down",
        "user = |; kim lee",
        "rack = |; a01",
        "temp > 80 |; and or",
        "temp > 80 a|; and",
        "throttle ~ hw|; hw_slowdown hw_thermal hw_power_brake",
        "memory < 10G|; 10GiB 10GB",
        "own|; owner",
        "(prob|; problem",
        "not prob|; problem",
        "!prob|; problem",
      })
  void whatCanBeTypedNext(String text, String expected) {
    assertThat(texts(text)).containsSubsequence(expected.split(" "));
  }

  @Test
  void aValueWithSpacesComesInQuotes() {
    assertThat(texts("model = |")).contains("\"NVIDIA H100 80GB HBM3\"");
  }

  @Test
  void whatWasTypedOfAWordIsReplaced() {
    Completion completion = at("temp > 80 and mod| or kim").getFirst();

    assertThat(completion.in("temp > 80 and mod or kim")).isEqualTo("temp > 80 and model or kim");
    assertThat(completion.caret()).isEqualTo(19);
  }

  @Test
  void aFieldSaysWhatItIs() {
    assertThat(at("temp|")).isNotEmpty();
    assertThat(at("tem|").getFirst())
        .isEqualTo(new Completion("temp", "Temperature of the device's die", 0, 3));
  }

  @Test
  void withNothingTypedLabelsAndShortNamesAreOffered() {
    assertThat(texts("|"))
        .startsWith("problem", "idle", "lost", "owner", "rack", "util")
        .hasSizeLessThan(40);
  }
}
