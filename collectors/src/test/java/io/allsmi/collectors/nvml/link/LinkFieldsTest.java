package io.allsmi.collectors.nvml.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkFieldsTest {
  private static final Path IDS = Path.of("src/test/resources/nvml/field-ids.tsv");

  private static Map<String, Integer> ids() throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    for (String line : Files.readAllLines(IDS)) {
      String[] words = line.split("\t", -1);
      if (!line.startsWith("#") && words.length >= 2) {
        ids.put(words[0].replace("NVML_FI_DEV_", ""), Integer.decode(words[1]));
      }
    }
    return ids;
  }

  @Test
  void idsAreThoseOfTheHeader() throws Exception {
    Map<String, Integer> ids = ids();
    int compared = 0;
    for (Field constant : LinkFields.class.getDeclaredFields()) {
      Integer id = ids.get(constant.getName());
      if (id == null) continue;
      assertThat(constant.getInt(null)).as(constant.getName()).isEqualTo(id);
      compared++;
    }
    assertThat(compared).isGreaterThan(55);
  }

  @Test
  void linksWithFieldsOfTheirOwnHaveThemInTwoRuns() throws IOException {
    Map<String, Integer> ids = ids();
    for (int link = 0; link < 12; link++) {
      assertThat(LinkFields.ofLink(32, 96, link))
          .isEqualTo(ids.get("NVLINK_CRC_FLIT_ERROR_COUNT_L" + link));
      assertThat(LinkFields.ofLink(84, 132, link)).isEqualTo(ids.get("NVLINK_SPEED_MBPS_L" + link));
      assertThat(LinkFields.ofLink(148, 154, link))
          .isEqualTo(ids.get("NVLINK_ECC_DATA_ERROR_COUNT_L" + link));
    }
    assertThat(LinkFields.ofLink(32, 96, 12)).isNegative();
  }
}
