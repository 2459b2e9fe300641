package io.allsmi.mock.fault;

import java.util.ArrayList;
import java.util.List;

/** One way in which a node fails those who poll it. */
public enum Fault {
  /** Takes no connections; a node that shares a port with others resets them. */
  REFUSE("refuse", "takes no connections"),
  /** Takes requests and says nothing for a minute, then closes. */
  HANG("hang", "says nothing"),
  /** Sends its answer by 64 bytes, ten times a second. */
  TRICKLE("trickle", "answers at 640 bytes a second"),
  /** Answers with status 503 and {@code Retry-After}. */
  UNAVAILABLE("503", "answers with status 503"),
  /** Sends half of its answer and resets the connection. */
  RESET("reset", "resets the connection in the middle of an answer"),
  /** Sends half of its answer and closes the connection in order. */
  TRUNCATE("truncate", "closes in the middle of an answer"),
  /** Sends an answer with lines that are none. */
  MALFORMED("malformed", "sends lines that cannot be read"),
  /** Sends a megabyte that unpacks to a gigabyte. */
  GZIP_BOMB("gzip-bomb", "sends 1 MB that unpacks to 1 GB"),
  /** Says that its answer is HTML. */
  CONTENT_TYPE("content-type", "calls its answer HTML"),
  /** Its clock is an hour ahead. */
  CLOCK_SKEW("clock-skew", "has a clock that is an hour ahead"),
  /** Shows a certificate that expired yesterday. */
  EXPIRED_CERTIFICATE("expired-certificate", "shows a certificate that expired yesterday"),
  /** Answers with 100 MB. */
  HUGE("huge", "answers with 100 MB"),
  /** Sends each series twice. */
  DUPLICATE("duplicate", "sends each series twice");

  private final String word;
  private final String summary;

  Fault(String word, String summary) {
    this.word = word;
    this.summary = summary;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** What a node with it does. */
  public String summary() {
    return summary;
  }

  /** All words. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Fault fault : values()) words.add(fault.word);
    return words;
  }

  /**
   * The fault of that word.
   *
   * @throws IllegalArgumentException with one line that says which there are
   */
  static Fault of(String word) {
    for (Fault fault : values()) {
      if (fault.word.equals(word)) return fault;
    }
    throw new IllegalArgumentException(
        "no fault '" + word + "'; there are " + String.join(", ", words()));
  }
}
