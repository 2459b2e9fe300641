package io.allsmi.collectors.rebellions.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.CompiledLibrary;
import org.junit.jupiter.api.Test;

class LibraryLayoutTest {
  @Test
  void offsetsAreThoseOfTheCCompiler() {
    assertThat(
            CompiledLibrary.of(
                "rblnml",
                "-DCHECK_LAYOUT",
                "-DINFO_UUID=" + Rblnml.INFO_UUID,
                "-DINFO_BUS_ID=" + Rblnml.INFO_BUS_ID,
                "-DINFO_SERIAL=" + Rblnml.INFO_SERIAL,
                "-DINFO_DEVICE=" + Rblnml.INFO_DEVICE,
                "-DINFO_GROUP=" + Rblnml.INFO_GROUP,
                "-DINFO_NUMA=" + Rblnml.INFO_NUMA,
                "-DHARDWARE_CARD_NAME=" + Rblnml.HARDWARE_CARD_NAME))
        .exists();
  }
}
