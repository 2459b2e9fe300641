package io.allsmi.wire.dialect;

import io.allsmi.wire.page.SampleLine;
import java.util.List;
import java.util.Map;

/**
 * What the samples of a dialect are about, and which of their labels say what of it.
 *
 * @param order its place in the table: the host name that an earlier subject tells is believed
 * @param kind the word of the device's kind
 * @param vendor of every such device; empty where the model tells
 * @param when what must hold of a sample
 * @param key by what the page identifies it
 * @param name the device's name
 * @param of the subject that it is a part of; empty for none
 * @param host where the host's name stands
 * @param kindFrom where a page says that it is of another kind
 * @param model where the model stands
 * @param info entries of the device's info
 * @param owners entries of the info that say who uses it; several are all kept
 */
record Subject(
    String id,
    int order,
    String kind,
    String vendor,
    List<Condition> when,
    Template key,
    Template name,
    String of,
    Template host,
    Template kindFrom,
    Template model,
    Map<String, Template> info,
    Map<String, Template> owners) {

  /** The node itself, where no table says what it is. */
  static final Subject NODE =
      new Subject(
          "node",
          Integer.MAX_VALUE,
          "node",
          "",
          List.of(),
          Template.parse("node"),
          Template.parse("node"),
          "",
          Template.NONE,
          Template.NONE,
          Template.NONE,
          Map.of(),
          Map.of());

  boolean isAbout(SampleLine sample) {
    return Condition.allHold(when, sample) && !key.of(sample).isEmpty();
  }
}
