package io.allsmi.wire.json;

import java.util.List;
import java.util.Map;

/**
 * How a node of a fleet was reached: the field {@code contact} of its document.
 *
 * @param state the state's word: {@code up}, {@code late}, {@code down}
 * @param sinceMillis since when, milliseconds since 1970; 0 when not known
 * @param reason why it is not up; empty when it is
 * @param addresses its endpoints
 * @param dialects what they speak
 * @param labels what discovery says of it
 */
public record Reached(
    String state,
    long sinceMillis,
    String reason,
    List<String> addresses,
    List<String> dialects,
    Map<String, String> labels) {

  void write(JsonEmitter json) {
    json.name(Fields.CONTACT).beginObject();
    json.name(Fields.STATE).value(state);
    if (sinceMillis > 0) SnapshotWriter.time(json, Fields.SINCE, sinceMillis);
    json.field(Fields.REASON, reason);
    if (!addresses.isEmpty()) json.name(Fields.ADDRESSES).value(addresses);
    if (!dialects.isEmpty()) json.name(Fields.DIALECTS).value(dialects);
    if (!labels.isEmpty()) {
      json.name(Fields.LABELS).beginObject();
      labels.forEach((label, value) -> json.name(label).value(value));
      json.endObject();
    }
    json.endObject();
  }
}
