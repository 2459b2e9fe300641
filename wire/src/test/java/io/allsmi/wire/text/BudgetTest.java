package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.RandomSnapshots;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
  private static final ExpositionOptions ALL = ExpositionOptions.of("0.1.0").upTo(Level.ALL);

  private final Snapshot everything = Everything.snapshot();

  @Test
  void withinTheBudgetNothingIsLeftOut() {
    int size = samples(ALL).size();
    assertThat(samples(ALL.within(size))).isEqualTo(samples(ALL)).contains(omitted(0));
  }

  @Test
  void theLastFamilyOfTheHighestLevelGoesFirstAndWhole() {
    List<String> all = samples(ALL);
    List<String> fewer = samples(ALL.within(all.size() - 1));
    List<String> gone = new ArrayList<>(all);
    gone.removeAll(fewer);
    gone.remove(omitted(0));
    assertThat(fewer).contains(omitted(1)).hasSizeLessThan(all.size());
    assertThat(families(gone)).hasSize(1);
    assertThat(families(fewer)).doesNotContainAnyElementsOf(families(gone));
    assertThat(families(samples(ALL.upTo(Level.DETAIL))))
        .doesNotContainAnyElementsOf(families(gone));
  }

  @ParameterizedTest(name = "within {0}")
  @ValueSource(ints = {1200, 1000, 800, 600, 500})
  void whatIsLeftFitsOrIsCore(int budget) {
    List<String> samples = samples(ALL.within(budget));
    Set<String> core = families(samples(ALL.upTo(Level.CORE)));
    assertThat(families(samples)).containsAll(core);
    if (samples.size() > budget) assertThat(families(samples)).isEqualTo(core);
    int families = families(samples(ALL)).size();
    assertThat(samples).contains(omitted(families - families(samples).size()));
  }

  @Test
  void detailGoesOnlyWhenAllIsGone() {
    Set<String> detail = families(samples(ALL.upTo(Level.DETAIL)));
    Set<String> all = families(samples(ALL));
    for (int budget = samples(ALL).size(); budget > 0; budget -= 97) {
      Set<String> left = families(samples(ALL.within(budget)));
      boolean anyOfAll = false;
      for (String family : left) anyOfAll |= !detail.contains(family) && all.contains(family);
      if (anyOfAll) assertThat(left).containsAll(detail);
    }
  }

  @Test
  void coreStaysWhateverTheBudget() {
    assertThat(families(samples(ALL.within(0)))).isEqualTo(families(samples(ALL.upTo(Level.CORE))));
  }

  @Test
  void theChoiceDoesNotChangeWithTheValues() {
    RandomSnapshots random = new RandomSnapshots(5);
    for (int i = 0; i < 10; i++) {
      Snapshot snapshot = random.next(6);
      ExpositionWriter writer = new ExpositionWriter(ALL.within(150));
      String first = omission(writer, snapshot);
      for (Snapshot each : random.valuesOf(snapshot, 5)) {
        assertThat(omission(writer, each)).isEqualTo(first);
        assertThat(lines(everythingOf(each)))
            .hasSizeGreaterThanOrEqualTo(lines(writer.write(each)).size());
      }
    }
  }

  private static byte[] everythingOf(Snapshot snapshot) {
    return new ExpositionWriter(ALL).write(snapshot);
  }

  private static String omission(ExpositionWriter writer, Snapshot snapshot) {
    for (String line : lines(writer.write(snapshot))) {
      if (line.startsWith("allsmi_exposition_families_omitted ")) return line;
    }
    return "";
  }

  private List<String> samples(ExpositionOptions options) {
    return lines(new ExpositionWriter(options).write(everything));
  }

  private static List<String> lines(byte[] page) {
    List<String> samples = new ArrayList<>();
    for (String line : new String(page, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) samples.add(line);
    }
    return samples;
  }

  private static Set<String> families(List<String> samples) {
    Set<String> families = new TreeSet<>();
    for (String sample : samples) families.add(sample.split("[{ ]", 2)[0]);
    return families;
  }

  private static String omitted(int count) {
    return "allsmi_exposition_families_omitted " + count;
  }
}
