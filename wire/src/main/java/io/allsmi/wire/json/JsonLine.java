package io.allsmi.wire.json;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A JSON object on a line of its own, for a program that asked for a few fields. What is absent is
 * not written.
 */
public final class JsonLine {
  private final Bytes bytes = new Bytes();
  private JsonEmitter json = new JsonEmitter(bytes, false);

  /** Begins an object; what was written before is forgotten. */
  public void begin() {
    bytes.clear();
    json = new JsonEmitter(bytes, false);
    json.beginObject();
  }

  /** A field with a text; none for an empty one. */
  public void text(String name, String text) {
    json.field(name, text);
  }

  /**
   * A field with a reading, as a snapshot's document has it; none for an absent one.
   *
   * @param value NaN when the number is absent
   * @param text empty when the text is absent
   */
  public void reading(String name, Metric metric, double value, String text) {
    if (Double.isNaN(value) && text.isEmpty()) return;
    ReadingJson.write(json, name, metric, value, text);
  }

  /** A field with a number; none for an absent one. */
  public void number(String name, double number) {
    json.field(name, number);
  }

  /** Ends the object and writes it with a line feed. */
  public void end(OutputStream out) throws IOException {
    json.endObject();
    bytes.writeTo(out);
    out.write('\n');
  }
}
