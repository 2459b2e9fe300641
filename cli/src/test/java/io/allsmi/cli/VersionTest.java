package io.allsmi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void isTheVersionThatTheBuildGives() {
    assertThat(Version.NUMBER).isEqualTo(System.getProperty("allsmi.version"));
  }
}
