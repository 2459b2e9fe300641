package io.allsmi.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.terminal.TerminalSession;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockFleet;
import io.allsmi.mock.serve.NodeLists;
import io.allsmi.mock.serve.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of simulated nodes on a terminal, as a user goes through it. */
class ViewSessionTest {
  @TempDir Path home;

  @Test
  void threeHundredNodesAreOnTheScreenAndOneOfThemIsOpened() throws Exception {
    FleetSpec spec = FleetSpec.of(300, "nvidia-h100:8").at(Place.parse("127.0.0.1:0"));
    try (MockFleet mock = MockFleet.start(spec)) {
      Path hosts = home.resolve("hosts");
      Files.writeString(hosts, NodeLists.hostfile(mock.nodes()));
      try (TerminalSession session = start("view", "--hostfile", hosts.toString())) {
        session.pty().awaitShown("300 nodes");
        session.pty().awaitShown("heat map");
        session.pty().awaitShown("node-0001");
        session.pty().type(":node node-0007\r");
        session.pty().awaitShown("node-0007");
        session.pty().awaitShown("Xeon");
        session.pty().type("\u001b");
        session.pty().awaitShown("300");
        session.pty().type("q");
        assertThat(session.exitCode()).isZero();
        session.awaitGivenBack();
      }
    }
  }

  private TerminalSession start(String... arguments) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    environment.put("HOME", home.toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("io.allsmi.cli.Main");
    command.addAll(List.of(arguments));
    return TerminalSession.start(home, environment, command);
  }
}
