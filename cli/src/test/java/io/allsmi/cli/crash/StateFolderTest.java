package io.allsmi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {

  private static String of(Map<String, String> environment) {
    return StateFolder.of(environment).getPath();
  }

  @Test
  void theServiceManagersFolderComesFirst() {
    assertThat(of(Map.of("STATE_DIRECTORY", "/var/lib/allsmi", "XDG_STATE_HOME", "/x")))
        .isEqualTo("/var/lib/allsmi");
    assertThat(of(Map.of("STATE_DIRECTORY", "/var/lib/a:/var/lib/b"))).isEqualTo("/var/lib/a");
  }

  @Test
  void thenTheUsers() {
    assertThat(of(Map.of("XDG_STATE_HOME", "/x", "HOME", "/home/u"))).isEqualTo("/x/allsmi");
    assertThat(of(Map.of("XDG_STATE_HOME", "x", "HOME", "/home/u")))
        .isEqualTo("/home/u/.local/state/allsmi");
    assertThat(of(Map.of("HOME", "/home/u"))).isEqualTo("/home/u/.local/state/allsmi");
  }
}
