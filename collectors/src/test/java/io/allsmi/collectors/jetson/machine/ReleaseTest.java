package io.allsmi.collectors.jetson.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# R36 (release), REVISION: 4.7, GCID: 42132812, BOARD: generic, EABI: aarch64 | 36.4.7",
        "# R32 (release), REVISION: 6.1, GCID: 27863751, BOARD: t186ref, EABI: aarch64 | 32.6.1",
        "# R28 (release), REVISION: 2.0, GCID: 10567845 | 28.2.0",
        "# R36 (release) | 36",
        "# R36 (release), REVISION: | 36"
      })
  void ofTheReleaseFile(String line, String release) {
    assertThat(Release.ofFile(line)).isEqualTo(release);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "# comment", "Ubuntu 22.04 R36", "# REVISION: 4.7", "#", "# R"})
  void somethingElseNamesNone(String line) {
    assertThat(Release.ofFile(line)).isEmpty();
  }

  @Test
  void ofTheListOfPackages() {
    Text status =
        Text.of(
            """
            Package: nvidia-l4t-cuda
            Version: 1.2.3

            Package: nvidia-l4t-core
            Status: install ok installed
            Version: 36.4.7-20250918154033
            """);
    assertThat(Release.ofPackages(status)).isEqualTo("36.4.7");
  }

  @Test
  void aListWithoutThePackageNamesNone() {
    assertThat(Release.ofPackages(Text.of("Package: bash\nVersion: 5.2\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "39.2.0,7.2",
    "38.4.0,7.1",
    "36.4.7,6.2.1",
    "35.4.1,5.1.2",
    "32.7.3,4.6.3",
    "36.9.9,''",
    "'',''"
  })
  void aReleaseBelongsToAJetPack(String release, String jetPack) {
    assertThat(JetPack.of(release)).isEqualTo(jetPack);
  }
}
