package io.allsmi.wire.dialect;

import io.allsmi.wire.page.Conversion;
import io.allsmi.wire.page.LineRole;
import java.util.List;

/**
 * One line of a table: what a foreign family is.
 *
 * @param order its place in the table; where several give one reading, the first does
 * @param family the foreign name
 * @param conditions what its labels must be
 * @param subjects ids of what it can be about, in the order in which they are tried
 * @param about names dialect and subjects, for whoever remembers what they were of a sample
 * @param target the path of a metric; empty where the sample only describes
 * @param part the name of the part
 * @param role what the value does
 * @param conversion what the value means
 * @param states of a state or a flag: the one that it is, or all of them by number
 * @param with another family that must be there too; empty for none
 * @param needs the path of a reading which, where the page has it without a value, makes this one
 *     unknown too; empty for none
 * @param mean whether the reading is the mean of several samples
 * @param split whether a device that is shared has a sample for each share
 * @param isWritten whether it is also written
 * @param isRead whether it is also read
 * @param type what the foreign page calls its type
 */
record Rule(
    int order,
    String dialect,
    String family,
    List<Condition> conditions,
    List<String> subjects,
    String about,
    String target,
    Template part,
    LineRole role,
    Conversion conversion,
    List<String> states,
    String with,
    String needs,
    boolean mean,
    boolean split,
    boolean isWritten,
    boolean isRead,
    String type) {

  /** Targets that are no metric of a device. */
  static final String PROCESS = "process.";

  static final String OBSERVED = "@observed";
  static final String SUCCESS = "@success";

  boolean describesOnly() {
    return target.isEmpty();
  }

  boolean isOfProcess() {
    return target.startsWith(PROCESS);
  }

  boolean isOfPage() {
    return target.startsWith("@");
  }

  /** Whether it is the same line of the same table. */
  boolean isSame(Rule other) {
    return order == other.order && dialect.equals(other.dialect);
  }

  /** Whether one sample is the whole reading. */
  boolean isWhole() {
    return role == LineRole.NUMBER || role == LineRole.ZERO_OR_ONE;
  }
}
