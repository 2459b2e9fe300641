package io.allsmi.mock.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeListsTest {
  @TempDir private Path folder;

  @Test
  void namesHostAndPortOfEachNode() throws IOException {
    try (MockFleet fleet = MockFleet.start(FleetSpec.of(2, "nvidia-h100:2"))) {
      int first = fleet.nodes().getFirst().url().getPort();
      int last = fleet.nodes().getLast().url().getPort();
      assertThat(NodeLists.hostfile(fleet.nodes()))
          .isEqualTo(
              "127.0.0.1:" + first + " rack=rack-001\n127.0.0.1:" + last + " rack=rack-001\n");
    }
  }

  @Test
  void namesTheWholeAddressWhereNodesShareAPort() throws IOException {
    FleetSpec spec = FleetSpec.of(1, "nvidia-h100:2").at(Place.parse("127.0.0.1:0"));
    try (MockFleet fleet = MockFleet.start(spec)) {
      int port = fleet.nodes().getFirst().url().getPort();
      assertThat(NodeLists.hostfile(fleet.nodes()))
          .isEqualTo("http://127.0.0.1:" + port + "/node/node-0001/metrics rack=rack-001\n");
      assertThat(NodeLists.fileSd(fleet.nodes()))
          .isEqualTo(
              "[\n  {\"targets\": [\"127.0.0.1:"
                  + port
                  + "\"], \"labels\": {\"instance\": \"node-0001\", \"rack\": \"rack-001\", \"platform\":"
                  + " \"nvidia-h100:2\", \"__scheme__\": \"http\", \"__metrics_path__\":"
                  + " \"/node/node-0001/metrics\"}}\n]\n");
    }
  }

  @Test
  void aFileIsReplacedAsAWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("hosts"), "before");
    NodeLists.write(file, "after");
    assertThat(file).hasContent("after");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void aDraftThatSomebodyElsePutThereIsNotWrittenThrough() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "kept");
    Path file = folder.resolve("hosts");
    Path draft = folder.resolve(".hosts." + ProcessHandle.current().pid());
    Files.createSymbolicLink(draft, victim);
    NodeLists.write(file, "after");
    assertThat(victim).hasContent("kept");
    assertThat(file).hasContent("after").isRegularFile();
    assertThat(Files.isSymbolicLink(file)).isFalse();
  }

  @Test
  void saysWhyAFileCannotBeWritten() throws IOException {
    Path none = folder.resolve("none/hosts");
    assertThatThrownBy(() -> NodeLists.write(none, ""))
        .hasMessage("cannot write " + none + ": there is no folder " + none.getParent());
    assertThatThrownBy(() -> NodeLists.write(folder, ""))
        .hasMessage("cannot write " + folder + ": something is there that is no plain file");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("elsewhere"));
    assertThatThrownBy(() -> NodeLists.write(link, ""))
        .hasMessageEndingWith("something is there that is no plain file");
  }
}
