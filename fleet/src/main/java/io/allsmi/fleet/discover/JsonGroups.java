package io.allsmi.fleet.discover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.allsmi.wire.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads groups of targets as JSON: {@code [{"targets": ["a:1"], "labels": {"rack": "1"}}]}. */
final class JsonGroups {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(64 * 1024)
                  .maxNameLength(4096)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private JsonGroups() {}

  static List<TargetGroup> read(byte[] bytes, int length) throws UnreadableException {
    try (JsonParser json = JSON.createParser(bytes, 0, length)) {
      expect(json, json.nextToken(), JsonToken.START_ARRAY, "a list of groups");
      List<TargetGroup> groups = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) groups.add(group(json));
      if (json.nextToken() != null) throw wrong(json, "nothing behind the list");
      return groups;
    } catch (StreamReadException e) {
      throw new UnreadableException("not JSON: " + e.getOriginalMessage() + at(e));
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException("not JSON: " + e.getMessage());
    }
  }

  private static TargetGroup group(JsonParser json) throws IOException {
    expect(json, json.currentToken(), JsonToken.START_OBJECT, "a group with targets and labels");
    List<String> targets = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      switch (key) {
        case "targets" -> {
          if (value == JsonToken.VALUE_NULL) continue;
          expect(json, value, JsonToken.START_ARRAY, "targets as a list");
          while (json.nextToken() != JsonToken.END_ARRAY) targets.add(text(json));
        }
        case "labels" -> {
          if (value == JsonToken.VALUE_NULL) continue;
          expect(json, value, JsonToken.START_OBJECT, "labels as names with values");
          while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            labels.put(name, text(json));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new TargetGroup(targets, labels);
  }

  private static String text(JsonParser json) throws IOException {
    expect(json, json.currentToken(), JsonToken.VALUE_STRING, "a text in quotes");
    return json.getText();
  }

  private static void expect(JsonParser json, JsonToken token, JsonToken wanted, String name)
      throws UnreadableException {
    if (token != wanted) throw wrong(json, name);
  }

  private static UnreadableException wrong(JsonParser json, String wanted) {
    int line = json.currentTokenLocation().getLineNr();
    return new UnreadableException("expected " + wanted + " in line " + line);
  }

  private static String at(StreamReadException e) {
    return e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
  }
}
