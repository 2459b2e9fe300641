package io.allsmi.collectors.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the document that a tool printed. */
public final class JsonDocument {
  private static final int DEPTH = 32;
  private static final int LONGEST_NUMBER = 400;
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int MOST_VALUES = 1 << 18;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_TEXT)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private int values;

  private JsonDocument(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The document in a tool's output. Lines before it (warnings of a library) and anything behind it
   * are passed over.
   *
   * @throws UnreadableJsonException when there is none, or it is cut, malformed, deeper than 32 or
   *     larger than what is read
   */
  public static Json parse(String output) throws UnreadableJsonException {
    int start = start(output);
    if (start < 0) throw new UnreadableJsonException("no JSON in its output");
    try (JsonParser parser = FACTORY.createParser(output.substring(start))) {
      parser.nextToken();
      return new JsonDocument(parser).value();
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      throw new UnreadableJsonException(
          at == null ? "JSON beyond what is read" : "malformed JSON in line " + at.getLineNr());
    } catch (IOException impossible) {
      throw new UnreadableJsonException("unreadable JSON");
    }
  }

  /** Where a line starts with a bracket; {@code [WARN] …} is none that a document starts with. */
  private static int start(String output) {
    for (int line = 0; line >= 0 && line < output.length(); line = nextLine(output, line)) {
      int at = line;
      while (at < output.length() && isSpace(output.charAt(at))) at++;
      if (at < output.length() && opens(output, at)) return at;
    }
    return -1;
  }

  private static boolean opens(String output, int at) {
    if (output.charAt(at) == '{') return true;
    if (output.charAt(at) != '[') return false;
    int next = at + 1;
    while (next < output.length() && Character.isWhitespace(output.charAt(next))) next++;
    return next < output.length() && "{[]\"".indexOf(output.charAt(next)) >= 0;
  }

  private static int nextLine(String output, int from) {
    int end = output.indexOf('\n', from);
    return end < 0 ? -1 : end + 1;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\uFEFF';
  }

  private Json value() throws IOException, UnreadableJsonException {
    if (++values > MOST_VALUES) {
      throw new UnreadableJsonException("JSON with more than " + MOST_VALUES + " values");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) return members();
    if (token == JsonToken.START_ARRAY) return items();
    boolean word = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    return word ? new Json.Word(parser.getText()) : Json.Missing.HERE;
  }

  private Json members() throws IOException, UnreadableJsonException {
    Map<String, Json> byName = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      byName.put(name, value());
    }
    return new Json.Members(byName);
  }

  private Json items() throws IOException, UnreadableJsonException {
    List<Json> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value());
    return new Json.Items(list);
  }
}
