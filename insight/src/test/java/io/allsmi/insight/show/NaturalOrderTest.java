package io.allsmi.insight.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalOrderTest {
  @Test
  void numbersCountAsNumbers() {
    List<String> names =
        new ArrayList<>(
            List.of("nvidia10", "nvidia2", "nvidia2/mig11", "cpu0", "nvidia2/mig3", "a", "", "01"));

    names.sort(NaturalOrder.COMPARATOR);

    assertThat(names)
        .containsExactly(
            "", "01", "a", "cpu0", "nvidia2", "nvidia2/mig3", "nvidia2/mig11", "nvidia10");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void itIsAnOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String a = name(random);
      String b = name(random);
      String c = name(random);
      int ab = NaturalOrder.COMPARATOR.compare(a, b);
      assertThat(Integer.signum(NaturalOrder.COMPARATOR.compare(b, a)))
          .as("seed %d: '%s' and '%s'", seed, a, b)
          .isEqualTo(-Integer.signum(ab));
      assertThat(ab == 0).as("seed %d: '%s' and '%s'", seed, a, b).isEqualTo(a.equals(b));
      if (ab <= 0 && NaturalOrder.COMPARATOR.compare(b, c) <= 0) {
        assertThat(NaturalOrder.COMPARATOR.compare(a, c))
            .as("seed %d: '%s', '%s' and '%s'", seed, a, b, c)
            .isNotPositive();
      }
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) name.append("019ab/".charAt(random.nextInt(6)));
    return name.toString();
  }
}
