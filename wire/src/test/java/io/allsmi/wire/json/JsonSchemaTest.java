package io.allsmi.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schema is open, so that later releases can add fields. Here it is closed as well: a
 * field that the writer writes and the schema does not name is an error.
 */
class JsonSchemaTest {
  private static final String FILE = schemaFile();

  private static final Schema OPEN = schema(FILE);

  private static final Schema CLOSED = schema(closed(FILE));

  private static String schemaFile() {
    try {
      return Files.readString(Path.of("../docs/schema/allsmi-1.schema.json"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static String closed(String schema) {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode tree = mapper.readTree(schema);
    close(tree);
    return mapper.writeValueAsString(tree);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asString("").equals("object")
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    for (JsonNode child : node) close(child);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatIsWrittenIsOfTheSchema(long seed) {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < 20; i++) {
      JsonOptions options = i % 4 == 0 ? JsonOptions.ALL.upTo(Level.CORE) : JsonOptions.ALL;
      byte[] document = SnapshotJson.write(random.next(6), options);
      assertThat(errors(CLOSED, document)).as("document %s", i).isEmpty();
    }
  }

  @Test
  void theSchemaItselfIsOfTheMetaSchema() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaSchema.validate(FILE, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSampleIsOfTheSchema() {
    assertThat(errors(CLOSED, Samples.document())).isEmpty();
  }

  @Test
  void aDocumentOfAFleetSaysHowTheNodeWasReached() throws Exception {
    Snapshot snapshot = new RandomSnapshots(4).next(3);
    Reached reached =
        new Reached(
            "stale",
            1_763_000_000_000L,
            "no answer within 3 s",
            List.of("gx-1:9530"),
            List.of("allsmi"),
            Map.of("rack", "a01"));
    Bytes out = new Bytes();
    SnapshotJson.write(snapshot, reached, JsonOptions.ALL, out);

    String document = new String(out.toByteArray(), StandardCharsets.UTF_8);
    assertThat(errors(CLOSED, document)).isEmpty();
    assertThat(document)
        .contains(
            "\"contact\":{\"state\":\"stale\",\"since\":\"2025-11-13T02:13:20.000Z\","
                + "\"reason\":\"no answer within 3 s\",\"addresses\":[\"gx-1:9530\"],"
                + "\"dialects\":[\"allsmi\"],\"labels\":{\"rack\":\"a01\"}}");
    Snapshot read = SnapshotJson.read(out.toByteArray(), RandomSnapshots.CATALOGUE);
    SameSnapshot.assertSame(snapshot, read, "the snapshot");
  }

  @Test
  void aFieldOfALaterReleaseIsOfTheOpenSchema() {
    String later = Samples.documentWith("\"node\":", "\"tenant\":\"x\",\"node\":");
    assertThat(errors(OPEN, later)).isEmpty();
    assertThat(errors(CLOSED, later)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"schema\":\"allsmi/1\"' | '\"schema\":\"allsmi/2\"'",
        "'\"node\":\"gx-014\",' | ''",
        "'2026-11-21T21:04:17.120Z' | '21.11.2026'",
        "'\"state\":\"ok\"' | '\"state\":\"fine\"'",
        "'\"kind\":\"gpu\"' | '\"kind\":7'",
        "'\"power_watts\":612.3' | '\"power_watts\":\"612.3\"'",
        "'\"power_watts\":612.3' | '\"power_watts\":null'",
        "'\"power_watts\":612.3' | '\"PowerWatts\":612.3'",
        "'\"energy_joules_total\":85899345920' | '\"energy_joules_total\":-1'",
        "'\"throttle\":[\"sw_power_cap\"]' | '\"throttle\":[7]'",
        "'\"throttle\":[\"sw_power_cap\"]' | '\"throttle\":{\"sw_power_cap\":true}'",
        "'\"name\":\"VDD\"' | '\"label\":\"VDD\"'",
        "'\"pid\":4711' | '\"pid\":\"4711\"'",
        "'\"severity\":\"warning\"' | '\"severity\":\"mild\"'",
        "'\"stuck_threads\":1' | '\"stuck_threads\":-1'"
      })
  void aDocumentThatIsNotOfTheSchemaIsRefused(String written, String broken) {
    assertThat(errors(OPEN, Samples.documentWith(written, broken))).isNotEmpty();
  }

  private static List<Error> errors(Schema schema, byte[] document) {
    return errors(schema, new String(document, StandardCharsets.UTF_8));
  }

  private static List<Error> errors(Schema schema, String document) {
    return schema.validate(document, InputFormat.JSON);
  }
}
