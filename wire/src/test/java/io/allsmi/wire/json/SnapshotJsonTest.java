package io.allsmi.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotJsonTest {
  @Test
  void theDocumentIsAsPublished() {
    assertThat(Samples.document())
        .isEqualTo(
            "{\"schema\":\"allsmi/1\",\"node\":\"gx-014\",\"at\":\"2026-11-21T21:04:17.120Z\","
                + "\"sources\":["
                + "{\"name\":\"nvml\",\"state\":\"ok\",\"observed_at\":\"2026-11-21T21:04:17.100Z\","
                + "\"duration_seconds\":0.0117,\"cadence_seconds\":2,\"epoch\":1795000000000},"
                + "{\"name\":\"chassis\",\"state\":\"late\","
                + "\"observed_at\":\"2026-11-21T21:04:12.120Z\",\"duration_seconds\":0.25,\"cadence_seconds\":2,\"error\":\"no"
                + " answer within 1.6"
                + " s\",\"stuck_threads\":1},{\"name\":\"furiosa\",\"state\":\"absent\",\"error\":\"no"
                + " such device\",\"advice\":\"nothing to do\"}],"
                + "\"metrics\":{\"rail.acme_power_watts\":{\"type\":\"gauge\",\"unit\":\"watts\",\"part\":\"rail\",\"help\":\"What"
                + " the rail draws\"}},"
                + "\"devices\":[{\"device\":\"nvidia0\",\"kind\":\"gpu\",\"vendor\":\"nvidia\",\"model\":\"NVIDIA"
                + " H100 80GB HBM3\",\"uuid\":\"GPU-7c2f\","
                + "\"pci\":\"0000:4b:00.0\",\"driver\":\"580.95.05\","
                + "\"info\":{\"architecture\":\"Hopper\"},"
                + "\"reportable\":{\"throttle\":[\"sw_power_cap\",\"hw_slowdown\"]},"
                + "\"source\":\"nvml\",\"other_sources\":[{\"source\":\"chassis\","
                + "\"readings\":[\"temperature_celsius\"]}],"
                + "\"readings\":{\"utilization_ratio\":0.97,\"memory_total_bytes\":85899345920,"
                + "\"temperature_celsius\":67,\"power_watts\":612.3,"
                + "\"energy_joules_total\":85899345920,\"throttle\":[\"sw_power_cap\"]},"
                + "\"parts\":{\"rail\":[{\"name\":\"VDD\",\"acme_power_watts\":12.5}],"
                + "\"link\":[{\"name\":\"0\",\"info\":{\"remote\":\"nvswitch0\","
                + "\"type\":\"nvlink\"}}]}},"
                + "{\"device\":\"node\",\"kind\":\"node\",\"info\":{\"hostname\":\"gx-014\",\"kernel\":\"6.12.0\",\"os\":\"Debian"
                + " 13\"},\"readings\":{}}],"
                + "\"processes\":[{\"pid\":4711,\"started_at\":\"2026-11-21T19:40:00.000Z\","
                + "\"name\":\"python3\",\"user\":\"alice\",\"container\":\"3f2a\","
                + "\"cpu_ratio\":1.25,\"memory_bytes\":1073741824,"
                + "\"uses\":[{\"device\":\"nvidia0\",\"kind\":\"compute\","
                + "\"memory_bytes\":42949672960,\"shares\":{\"sm\":0.5}}]}],"
                + "\"events\":[{\"session\":\"b1\",\"seq\":7,\"at\":\"2026-11-21T21:03:17.120Z\",\"device\":\"nvidia0\",\"code\":\"xid\",\"number\":79,\"text\":\"fell"
                + " off\"}],\"findings\":[{\"severity\":\"warning\",\"code\":\"late\","
                + "\"subject\":\"chassis\",\"since\":\"2026-11-21T21:04:12.120Z\",\"text\":\"chassis"
                + " has not answered for 5 s\"}]}");
  }

  @Test
  void sectionsThatAreNotAskedForAreNotThere() {
    String document = write(JsonOptions.ALL.including(Set.of(Section.FINDINGS)));
    assertThat(document)
        .startsWith(
            "{\"schema\":\"allsmi/1\",\"node\":\"gx-014\",\"at\":\"2026-11-21T21:04:17.120Z\","
                + "\"findings\":[{")
        .doesNotContain("devices", "metrics", "sources", "processes", "events");
  }

  @Test
  void withoutSourcesADeviceTellsItsTimesItself() {
    EnumSet<Section> sections = EnumSet.of(Section.DEVICES);
    String document = write(JsonOptions.ALL.including(sections));
    assertThat(document)
        .contains(
            "\"source\":\"nvml\",\"observed_at\":\"2026-11-21T21:04:17.100Z\","
                + "\"epoch\":1795000000000,");
  }

  @Test
  void aLowerLevelLeavesOutReadingsAndThePartsThatAreEmptyThen() {
    String document = write(JsonOptions.ALL.upTo(Level.CORE));
    assertThat(document)
        .contains("\"parts\":{\"link\":[{\"name\":\"0\",\"info\"")
        .doesNotContain("acme_power_watts", "\"rail\"");
  }

  @Test
  void emptySectionsAreEmptyArrays() {
    byte[] document = SnapshotJson.write(Snapshot.empty("n", Moment.ofWall(0)), JsonOptions.ALL);
    assertThat(string(document))
        .isEqualTo(
            "{\"schema\":\"allsmi/1\",\"node\":\"n\",\"at\":\"1970-01-01T00:00:00.000Z\","
                + "\"sources\":[],\"devices\":[],\"processes\":[],\"events\":[],\"findings\":[]}");
  }

  @Test
  void theLayoutForPeopleIsTheSameDocumentInLines() throws Exception {
    String pretty = write(JsonOptions.ALL.prettyPrinted());
    assertThat(pretty)
        .startsWith("{\n  \"schema\": \"allsmi/1\",\n  \"node\": \"gx-014\",\n")
        .contains("\n        \"throttle\": [\"sw_power_cap\"]\n      },")
        .contains("\"readings\": {}")
        .endsWith("\n  ]\n}");
    Snapshot read = SnapshotJson.read(pretty.getBytes(StandardCharsets.UTF_8), Samples.CATALOGUE);
    assertThat(string(SnapshotJson.write(read, JsonOptions.ALL))).isEqualTo(Samples.document());
  }

  @Test
  void aStreamGetsTheSameBytes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SnapshotJson.write(Samples.snapshot(), JsonOptions.ALL, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Samples.document());
  }

  @Test
  void aTimeThatRfc3339CannotTellIsLeftOut() {
    Snapshot snapshot = Samples.snapshot();
    ProcessUse process = snapshot.processes().getFirst();
    ProcessUse strange =
        new ProcessUse(
            process.pid(), Long.MAX_VALUE, "p", "", "", Double.NaN, Double.NaN, List.of());
    assertThat(
            string(SnapshotJson.write(snapshot.withProcesses(List.of(strange)), JsonOptions.ALL)))
        .contains("{\"pid\":4711,\"name\":\"p\"}");
  }

  private static String write(JsonOptions options) {
    return string(SnapshotJson.write(Samples.snapshot(), options));
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
