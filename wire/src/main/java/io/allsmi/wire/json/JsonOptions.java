package io.allsmi.wire.json;

import io.allsmi.model.catalogue.Level;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a snapshot is written, and how.
 *
 * @param include the sections that are written
 * @param level readings of metrics beyond it are left out, and with them the parts that have
 *     neither a reading nor a description left
 * @param pretty whether to lay it out in lines for people
 */
public record JsonOptions(Set<Section> include, Level level, boolean pretty) {
  /** Everything, in one line. */
  public static final JsonOptions ALL =
      new JsonOptions(EnumSet.allOf(Section.class), Level.ALL, false);

  public JsonOptions {
    include = Set.copyOf(include);
  }

  public JsonOptions including(Set<Section> sections) {
    return new JsonOptions(sections, level, pretty);
  }

  public JsonOptions upTo(Level most) {
    return new JsonOptions(include, most, pretty);
  }

  public JsonOptions prettyPrinted() {
    return new JsonOptions(include, level, true);
  }
}
