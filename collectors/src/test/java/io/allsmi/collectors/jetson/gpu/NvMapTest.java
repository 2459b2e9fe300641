package io.allsmi.collectors.jetson.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.jetson.gpu.NvMap.Holder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NvMapTest {
  @TempDir private Path root;

  private NvMap map(String content) {
    NvMap map = new NvMap(FixturePlatform.at(root));
    map.read(Text.of(content));
    return map;
  }

  @Test
  void aNameMayHaveSpacesAndNumbers() {
    assertThat(map("user    a 12 b     77   2048K\n").holders())
        .containsExactly(new Holder(77, 2048 * 1024.0));
  }

  @Test
  void aProcessThatOpenedTheDriverTwiceIsOne() {
    assertThat(map("user a 7 1K\nuser b 8 2K\nuser a 7 4K\n").holders())
        .containsExactly(new Holder(7, 5 * 1024.0), new Holder(8, 2 * 1024.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user",
        "user a",
        "user a 7",
        "user a 7 K",
        "user a 7 5X",
        "user a -7 5K",
        "user a 99999999999 5K",
        "user a 7 5",
        "kernel 7 5K"
      })
  void lineThatSaySomethingElseNameNobody(String line) {
    assertThat(map(line + "\n").holders()).isEmpty();
  }

  @Test
  void withoutATotalItIsNotKnown() {
    assertThat(map("user a 7 5K\n").total()).isNaN();
    assertThat(map("total 5M\n").total()).isEqualTo(5 * 1024 * 1024.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noiseNamesNobodyWhoCannotBe(long seed) {
    Random random = new Random(seed);
    String letters = "user total 0123456789K\n ";
    for (int round = 0; round < 2000; round++) {
      StringBuilder noise = new StringBuilder("user ");
      for (int i = random.nextInt(60); i > 0; i--) {
        noise.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (Holder holder : map(noise.toString()).holders()) {
        assertThat(holder.pid()).as(noise.toString()).isPositive();
        assertThat(holder.bytes()).as(noise.toString()).isNotNegative();
      }
    }
  }
}
