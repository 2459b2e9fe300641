package io.allsmi.cli.settings;

/**
 * A key that an earlier release had. It fails loudly with its new name, in all three places: a
 * setting that silently stops working is worse than one that is refused.
 *
 * @param key the old key
 * @param instead what to write now: a key, or a sentence when there is none
 */
public record Defunct(String key, String instead) {
  /** What to tell who still uses it. */
  String advice() {
    boolean isKey = instead.indexOf(' ') < 0;
    return isKey ? "is now called " + instead : "is gone: " + instead;
  }
}
