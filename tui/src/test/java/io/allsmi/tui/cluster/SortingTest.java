package io.allsmi.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.cluster.sheet.Choice;
import io.allsmi.tui.cluster.sheet.Field;
import io.allsmi.tui.cluster.sheet.Sorting;
import io.allsmi.tui.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortingTest {
  private record Row(String name, double value) {}

  private static final List<Field<Row>> FIELDS =
      List.of(
          Field.ofText(Column.left("name", 4, 0, (cell, row) -> {}), Row::name),
          Field.of(Column.right("value", 4, 0, (cell, row) -> {}), Row::value));
  private static final Choice BY_NAME = Choice.START.sortedBy("name");
  private static final Choice BY_VALUE = Choice.START.sortedBy("value");

  private static List<String> names(List<Row> rows, Choice choice) {
    return Sorting.sorted(rows, FIELDS, choice).stream().map(Row::name).toList();
  }

  private static List<Row> rows() {
    return List.of(
        new Row("n10", 1),
        new Row("n2", Double.NaN),
        new Row("", -3),
        new Row("n1", 7),
        new Row("n3", 0));
  }

  @Test
  void withoutAChoiceTheOrderIsTheGivenOne() {
    assertThat(names(rows(), Choice.START)).containsExactly("n10", "n2", "", "n1", "n3");
  }

  @Test
  void theMostStandsFirstAndWhatIsAbsentLast() {
    assertThat(names(rows(), BY_VALUE)).containsExactly("n1", "n10", "n3", "", "n2");
  }

  @Test
  void whatIsAbsentStandsLastTheOtherWayRoundToo() {
    assertThat(names(rows(), BY_VALUE.withReversed())).containsExactly("", "n3", "n10", "n1", "n2");
  }

  @Test
  void namesAreInNaturalOrderAndWhatHasNoneStandsLast() {
    assertThat(names(rows(), BY_NAME)).containsExactly("n1", "n2", "n3", "n10", "");
    assertThat(names(rows(), BY_NAME.withReversed())).containsExactly("n10", "n3", "n2", "n1", "");
  }

  @Test
  void isWhatAnOrdinarySortGives() {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      rows.add(new Row("n" + i, random.nextInt(400) * Math.pow(10, random.nextInt(12) - 6)));
    }
    List<Row> expected = new ArrayList<>(rows);
    expected.sort(Comparator.comparingDouble(row -> -(float) row.value()));

    assertThat(Sorting.sorted(rows, FIELDS, BY_VALUE)).isEqualTo(expected);
  }
}
