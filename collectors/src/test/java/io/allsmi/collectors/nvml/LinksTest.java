package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECOVERY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_SPEED_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_LINKS_DOWN;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_TRANSMIT_BYTES_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_DATA_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_ECC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_EFFECTIVE_ERROR_RATIO;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_FEC_BINS;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_RECEIVE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_RECOVERED_EVENTS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_REPEATED_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_SYMBOL_ERROR_RATIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NVLinks and links to the CPU's chip, from the first generation to the newest. */
class LinksTest {
  private static final int DOWN = 0;
  private static final int UP = 1;
  private static final int SLEEP = 2;

  @TempDir private Path folder;

  private static double link(ReadAnswer answer, String device, String link, Metric metric) {
    return answer.value(device, PartKind.LINK, link, metric);
  }

  private static Info info(ReadAnswer answer, String device, String link) {
    int part = answer.device(device).part(PartKind.LINK, link);
    return answer.device(device).parts().get(part).info();
  }

  private static long links(ReadAnswer answer, String device) {
    return answer.device(device).parts().stream()
        .filter(part -> part.kind().equals(PartKind.LINK))
        .count();
  }

  @Test
  void eighteenLinksOfAnH100LeadToSwitches() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer health = ticks.health();
      assertThat(links(health, "nvidia0")).isEqualTo(18);
      assertThat(link(health, "nvidia0", "17", LINK_STATE)).isEqualTo(UP);
      assertThat(link(health, "nvidia0", "17", LINK_SPEED_BYTES_PER_SECOND)).isEqualTo(26.562e9);
      assertThat(info(health, "nvidia0", "17"))
          .isEqualTo(Info.of("type", "switch", "remote", "0000:06:00.0", "version", "4.0"));
    }
  }

  @Test
  void kibibytesOfLinksAndOfAllOfThemAreBytes() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer live = ticks.live();
      assertThat(link(live, "nvidia6", "3", LINK_TRANSMIT_BYTES_TOTAL)).isEqualTo(81e6 * 1024);
      assertThat(link(live, "nvidia6", "3", LINK_RECEIVE_BYTES_TOTAL)).isEqualTo(83e6 * 1024);
      assertThat(live.value("nvidia0", INTERCONNECT_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(1_458_000_000.0 * 1024);
      assertThat(live.value("nvidia0", INTERCONNECT_RECEIVE_BYTES_TOTAL))
          .isEqualTo(1_494_000_000.0 * 1024);
    }
  }

  @Test
  void theCoreLevelHasTheTotalAndAsksForNoSingleLink() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer live = ticks.live(Level.CORE);
      assertThat(live.value("nvidia0", INTERCONNECT_TRANSMIT_BYTES_TOTAL)).isPositive();
      assertThat(links(live, "nvidia0")).isZero();
    }
  }

  @Test
  void aLinkThatGoesDownIsSeenAndSoIsWhatItLedToWhenItComesUpAgain() throws Exception {
    try (Ticks ticks =
        Ticks.of(folder, "r550-h100", "gpu7 link.11.state 0 at 5s 1 at 15s 0 at 25s 2")) {
      assertThat(link(ticks.health(), "nvidia7", "11", LINK_STATE)).isEqualTo(DOWN);
      assertThat(link(ticks.at(6).health(), "nvidia7", "11", LINK_STATE)).isEqualTo(UP);
      assertThat(link(ticks.at(16).health(), "nvidia7", "11", LINK_STATE)).isEqualTo(DOWN);
      assertThat(link(ticks.at(26).health(), "nvidia7", "11", LINK_STATE)).isEqualTo(SLEEP);
      assertThat(ticks.health().value("nvidia7", INTERCONNECT_LINKS_DOWN)).isZero();
      assertThat(ticks.health().value("nvidia0", INTERCONNECT_LINKS_DOWN)).isZero();
    }
  }

  @Test
  void theLinksThatAreDownAreCounted() throws Exception {
    try (Ticks ticks =
        Ticks.of(folder, "r550-h100", "gpu7 link.11.state 0", "gpu7 link.3.state 0")) {
      assertThat(ticks.health().value("nvidia7", INTERCONNECT_LINKS_DOWN)).isEqualTo(2);
      assertThat(ticks.health().value("nvidia0", INTERCONNECT_LINKS_DOWN)).isZero();
    }
  }

  @Test
  void theFarEndOfALinkIsFoundOutWhenItComesUp() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "r450-v100",
            "gpu0 link.1.state 0 at 5s 1",
            "gpu0 link.1.remote error 4 at 5s gpu2")) {
      // What is refused for good is asked for again after ten minutes.
      assertThat(info(ticks.health(), "nvidia0", "1").get("remote")).isEmpty();
      ReadAnswer later = ticks.at(700).health();
      assertThat(info(later, "nvidia0", "1").get("remote")).isEqualTo("nvidia2");
      assertThat(info(later, "nvidia0", "1").get("type")).isEqualTo("gpu");
    }
  }

  @Test
  void linksBetweenV100NameTheOtherGpu() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r450-v100")) {
      ReadAnswer health = ticks.health();
      assertThat(links(health, "nvidia0")).isEqualTo(6);
      assertThat(link(health, "nvidia0", "5", LINK_STATE)).isEqualTo(UP);
      assertThat(link(health, "nvidia0", "5", LINK_SPEED_BYTES_PER_SECOND)).isEqualTo(25.781e9);
      assertThat(info(health, "nvidia0", "5"))
          .isEqualTo(Info.of("type", "gpu", "remote", "nvidia3", "version", "2.2"));
    }
  }

  @ParameterizedTest
  @CsvSource({"r450-v100, 5", "r535-a100-mig, 11"})
  void errorsOfLinksWithFieldsOfTheirOwnAreRead(String scenario, String last) throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            scenario,
            "system fields 160",
            "gpu0 link." + last + ".replay 7",
            "gpu0 link." + last + ".recovery 2",
            "gpu0 link." + last + ".crc 5",
            "gpu0 link." + last + ".crc.data 3",
            "gpu0 link." + last + ".ecc 1")) {
      ReadAnswer health = ticks.health();
      assertThat(link(health, "nvidia0", last, LINK_REPLAY_ERRORS_TOTAL)).isEqualTo(7);
      assertThat(link(health, "nvidia0", last, LINK_RECOVERY_ERRORS_TOTAL)).isEqualTo(2);
      assertThat(link(health, "nvidia0", last, LINK_CRC_ERRORS_TOTAL)).isEqualTo(5);
      assertThat(link(health, "nvidia0", last, LINK_DATA_CRC_ERRORS_TOTAL)).isEqualTo(3);
      assertThat(link(health, "nvidia0", last, LINK_ECC_ERRORS_TOTAL)).isEqualTo(1);
      assertThat(link(health, "nvidia0", "0", LINK_REPLAY_ERRORS_TOTAL)).isZero();
      assertThat(link(health, "nvidia0", "0", LINK_ECC_ERRORS_TOTAL)).isNaN();
    }
  }

  @Test
  void errorsOfAnH100AreThoseOfItsScopedFields() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r550-h100")) {
      ReadAnswer health = ticks.at(10).health();
      assertThat(link(health, "nvidia7", "4", LINK_CRC_ERRORS_TOTAL)).isEqualTo(8);
      assertThat(link(health, "nvidia7", "17", LINK_CRC_ERRORS_TOTAL)).isZero();
    }
  }

  @Test
  void aBridgeBetweenTwoGeForceBoardsIsFourLinks() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "geforce",
            "nvlink gpu* links 4 version 5 speed 14062",
            "gpu0 link.remote gpu1",
            "gpu1 link.remote gpu0")) {
      ReadAnswer health = ticks.health();
      assertThat(links(health, "nvidia1")).isEqualTo(4);
      assertThat(info(health, "nvidia1", "3"))
          .isEqualTo(Info.of("type", "gpu", "remote", "nvidia0", "version", "3.1"));
    }
  }

  @Test
  void aBoardWithoutLinksHasNone() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "geforce")) {
      assertThat(links(ticks.health(), "nvidia0")).isZero();
      assertThat(ticks.live().value("nvidia0", INTERCONNECT_RECEIVE_BYTES_TOTAL)).isNaN();
    }
  }

  @Test
  void withoutACountLinksAreFoundByTheirStates() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r450-v100", "gpu* field 91 unsupported")) {
      assertThat(links(ticks.health(), "nvidia0")).isEqualTo(6);
    }
  }

  @Test
  void nvlink5CountsBytesWhoseSumIsTheTotal() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200", "gpu* link.bytes.tx 1000")) {
      ReadAnswer live = ticks.live(Level.CORE);
      assertThat(live.value("nvidia0", INTERCONNECT_TRANSMIT_BYTES_TOTAL)).isEqualTo(18_000);
      assertThat(link(ticks.live(), "nvidia0", "7", LINK_TRANSMIT_BYTES_TOTAL)).isEqualTo(1000);
    }
  }

  @Test
  void aSumWithoutOneOfItsLinksIsAbsent() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "r590-gb200",
            "gpu* link.bytes.tx 1000",
            "gpu0 link.3.bytes.tx 1000 at 5s error 999 at 8s 1000",
            "gpu1 link.3.bytes.tx error 4 at 5s 1000")) {
      assertThat(ticks.live().value("nvidia0", INTERCONNECT_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(18_000);
      assertThat(ticks.live().value("nvidia1", INTERCONNECT_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(17_000);
      assertThat(ticks.at(6).live().value("nvidia0", INTERCONNECT_TRANSMIT_BYTES_TOTAL)).isNaN();
      assertThat(ticks.at(9).live().value("nvidia0", INTERCONNECT_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(18_000);
      // The link that answers from here on brings what it counted before: no traffic of this tick.
      assertThat(ticks.at(700).live().value("nvidia1", INTERCONNECT_TRANSMIT_BYTES_TOTAL)).isNaN();
      assertThat(ticks.at(701).live().value("nvidia1", INTERCONNECT_TRANSMIT_BYTES_TOTAL))
          .isEqualTo(18_000);
    }
  }

  @Test
  void nvlink5TellsOfErrorsRatesAndCorrections() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200")) {
      ReadAnswer health = ticks.health();
      assertThat(link(health, "nvidia0", "7", LINK_RECEIVE_ERRORS_TOTAL)).isZero();
      assertThat(link(health, "nvidia0", "7", LINK_EFFECTIVE_ERROR_RATIO)).isEqualTo(3e-15);
      assertThat(link(health, "nvidia2", "7", LINK_EFFECTIVE_ERROR_RATIO)).isEqualTo(5e-7);
      assertThat(link(health, "nvidia0", "7", LINK_SYMBOL_ERROR_RATIO)).isEqualTo(2e-14);
      assertThat(link(health, "nvidia2", "7", LINK_RECOVERED_EVENTS_TOTAL)).isEqualTo(2);
      assertThat(link(health, "nvidia2", "7", LINK_RECOVERY_ERRORS_TOTAL)).isEqualTo(2);
      assertThat(link(health, "nvidia0", "7", LINK_FEC_BINS.get(2))).isEqualTo(12);
      assertThat(link(health, "nvidia0", "7", LINK_FEC_BINS.get(3))).isNaN();
      assertThat(info(health, "nvidia0", "7").get("version")).isEqualTo("5.0");
    }
  }

  @Test
  void correctionsByBinAreForTheWholeLevel() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "r590-gb200")) {
      ReadAnswer health = ticks.health(Level.DETAIL);
      assertThat(link(health, "nvidia0", "7", LINK_FEC_BINS.get(2))).isNaN();
      assertThat(link(health, "nvidia0", "7", LINK_SYMBOL_ERROR_RATIO)).isNotNaN();
    }
  }

  @Test
  void linksToTheCpusChipAreLinksToo() throws Exception {
    try (Ticks ticks =
        Ticks.of(
            folder,
            "r590-gb200",
            "gpu0 field 171.1 0",
            "gpu0 field 172.1 0",
            "gpu0 field 234.2 1",
            "gpu0 field 231.3 4",
            "gpu0 field 232.3 5",
            "gpu0 field 233.3 6")) {
      ReadAnswer health = ticks.health();
      assertThat(links(health, "nvidia0")).isEqualTo(28);
      assertThat(link(health, "nvidia0", "c2c0", LINK_STATE)).isEqualTo(UP);
      assertThat(link(health, "nvidia0", "c2c0", LINK_SPEED_BYTES_PER_SECOND)).isEqualTo(44.712e9);
      assertThat(link(health, "nvidia0", "c2c1", LINK_STATE)).isEqualTo(DOWN);
      assertThat(link(health, "nvidia0", "c2c1", LINK_SPEED_BYTES_PER_SECOND)).isNaN();
      assertThat(link(health, "nvidia0", "c2c2", LINK_STATE)).isEqualTo(SLEEP);
      assertThat(link(health, "nvidia0", "c2c3", LINK_CRC_ERRORS_TOTAL)).isEqualTo(4);
      assertThat(link(health, "nvidia0", "c2c3", LINK_REPLAY_ERRORS_TOTAL)).isEqualTo(5);
      assertThat(link(health, "nvidia0", "c2c3", LINK_REPEATED_REPLAY_ERRORS_TOTAL)).isEqualTo(6);
      assertThat(info(health, "nvidia0", "c2c0").get("type")).isEqualTo("cpu");
    }
  }

  @Test
  void nonsenseIsNoLink() throws Exception {
    try (Ticks ticks = Ticks.of(folder, "broken")) {
      ReadAnswer health = ticks.health();
      assertThat(links(health, "nvidia0")).isZero();
      assertThat(ticks.live().value("nvidia0", INTERCONNECT_RECEIVE_BYTES_TOTAL)).isNaN();
    }
  }
}
