package io.allsmi.insight.filter;

/**
 * What can be typed at a place of a filter.
 *
 * @param text what comes to stand there
 * @param description what it means, a few words; empty where it explains itself
 * @param start the first character that it replaces
 * @param end behind the last one; equal to {@code start} where nothing is replaced
 */
public record Completion(String text, String description, int start, int end) {
  /** The whole filter with this in its place. */
  public String in(String filter) {
    return filter.substring(0, start) + text + filter.substring(end);
  }

  /** Where the caret stands afterwards. */
  public int caret() {
    return start + text.length();
  }
}
