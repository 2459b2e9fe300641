package io.allsmi.mock.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {
  static List<String> shipped() {
    return Scenarios.shipped();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatComesWithTheProgramCanBeRead(String name) {
    Scenario scenario = Scenarios.load(name);
    assertThat(scenario.rules()).isNotEmpty();
    assertThat(scenario.summary()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "incidents: [{what: lost, devises: [1]}]|f:1:26: unknown key 'devises' in an incident; it"
            + " can have what, xid, nodes, devices, start, duration, repeat",
        "incidents: []\\nspeed: 3|f:2:1: unknown key 'speed' in a scenario; it can have name,"
            + " summary, incidents",
        "name: x|f:1:1: a scenario needs 'incidents'",
        "incidents: 3|f:1:12: incidents must be a list",
        "incidents: [{nodes: any}]|f:1:13: an incident needs 'what'",
        "incidents: [{what: bang}]|f:1:20: what cannot be 'bang'; it is one of load, straggler,"
            + " overheat, xid, lost, ecc, row_remap, link_down, missing, down,"
            + " source_fails, driver",
        "incidents: [{what: xid}]|f:1:13: an incident needs 'xid'",
        "incidents: [{what: xid, xid: 0}]|f:1:30: xid cannot be '0': a number from 1 to 999",
        "incidents: [{what: xid, xid: 1.5}]|f:1:30: xid must be a whole number",
        "incidents: [{what: down, devices: all}]|f:1:26: unknown key 'devices' in an incident; it"
            + " can have what, nodes, start, duration, repeat",
        "incidents: [{what: down, start: soon}]|f:1:33: start cannot be 'soon': say 30s, 5m, 2h or"
            + " 1d",
        "incidents: [{what: down, start: -soon}]|f:1:33: start cannot be '-soon': say 30s, 5m, 2h or"
            + " 1d",
        "incidents: [{what: down, duration: -5s}]|f:1:36: duration cannot be '-5s': say 30s, 5m, 2h"
            + " or 1d",
        "incidents: [{what: row_remap, failed: maybe}]|f:1:39: failed cannot be 'maybe': say true or"
            + " false",
        "incidents: [{what: source_fails}]|f:1:13: an incident needs 'source'",
        "incidents: [{what: down, start: 5}]|f:1:33: start cannot be '5': say 30s, 5m, 2h or 1d",
        "incidents: [{what: down, repeat: 1h}]|f:1:34: what repeats needs a duration",
        "incidents: [{what: down, duration: 2h, repeat: 1h}]|f:1:48: repeat must not be shorter"
            + " than duration",
        "incidents: [{what: down, duration: 1s, repeat: 5s}]|f:1:48: repeat must be a minute at"
            + " least",
        "incidents: [{what: down, nodes: [0]}]|f:1:34: nodes cannot be '0': say all, any, 5%, or"
            + " numbers from 1 as in [1, 3-5]",
        "incidents: [{what: lost, devices: 5-2}]|f:1:35: devices cannot be '5-2': say all, any,"
            + " 5%, or numbers from 0 as in [0, 2-4]",
        "incidents: [{what: load, work: fast}]|f:1:32: work cannot be 'fast'; it is one of idle,"
            + " training, tuning, serving, batch, notebook, rendering, full, waiting, held_back,"
            + " standby",
        "incidents: [{what: down, what: lost}]|f:1:26: 'what' is given twice",
        "incidents: [|f:1:13: not YAML: expected the node content, but found '<stream end>'",
      })
  void whatMakesNoSenseIsSaidWithItsPlace(String text, String error) {
    assertThatThrownBy(() -> Scenarios.read("f", text.replace("\\n", "\n")))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment", "---\n..."})
  void anEmptyFileIsRefused(String text) {
    assertThatThrownBy(() -> Scenarios.read("f", text)).isInstanceOf(ScenarioException.class);
  }

  @Test
  void depthIsBounded() {
    assertThatThrownBy(() -> Scenarios.read("f", "[".repeat(100_000)))
        .isInstanceOf(ScenarioException.class)
        .hasMessage("f:1:17: nested too deep");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> Scenarios.load("xid79"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith("no scenario 'xid79'; there are xid-79, ");
  }

  @Test
  void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), "incidents: [{what: down}]");
    assertThat(Scenarios.load(file.toString()).rules()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsSaid(@TempDir Path folder) {
    String path = folder.resolve("none.yaml").toString();
    assertThatThrownBy(() -> Scenarios.load(path))
        .hasMessageEndingWith("none.yaml': there is no such file");
    assertThatThrownBy(() -> Scenarios.load(folder + "/")).isInstanceOf(ScenarioException.class);
  }

  @Test
  void aFileThatIsNoTextIsSaid(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("own.yaml"), new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> Scenarios.load(file.toString())).hasMessageEndingWith("not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damagedFilesNeverDoMoreThanBeRefused(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      StringBuilder text =
          new StringBuilder(Scenarios.shipped(shipped().get(random.nextInt(shipped().size()))));
      for (int edits = random.nextInt(6); edits >= 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setCharAt(at, ' ');
          case 1 -> text.insert(at, (char) random.nextInt(0x250));
          case 2 -> text.insert(at, "&*!|>'\"%@`{}[],?:-#\n ".charAt(random.nextInt(21)));
          default -> text.setLength(at + 1);
        }
      }
      try {
        Scenarios.read("f", text.toString());
      } catch (ScenarioException e) {
        assertThat(e).hasMessageStartingWith("f:").message().doesNotContain("\n");
      }
    }
  }
}
