package io.allsmi.mock.fault;

import java.util.ArrayList;
import java.util.List;

/** One way in which a node fails those who poll it. */
public enum Fault {
  /** Takes no connections; a node that shares a port with others resets them. */
  REFUSE("refuse"),
  /** Takes requests and says nothing for a minute, then closes. */
  HANG("hang"),
  /** Sends its answer by 64 bytes, ten times a second. */
  TRICKLE("trickle"),
  /** Answers with status 503 and {@code Retry-After}. */
  UNAVAILABLE("503"),
  /** Sends half of its answer and resets the connection. */
  RESET("reset"),
  /** Sends half of its answer and closes the connection in order. */
  TRUNCATE("truncate"),
  /** Sends an answer with lines that are none. */
  MALFORMED("malformed"),
  /** Sends a megabyte that unpacks to a gigabyte. */
  GZIP_BOMB("gzip-bomb"),
  /** Says that its answer is HTML. */
  CONTENT_TYPE("content-type"),
  /** Its clock is an hour ahead. */
  CLOCK_SKEW("clock-skew"),
  /** Shows a certificate that expired yesterday. */
  EXPIRED_CERTIFICATE("expired-certificate"),
  /** Answers with 100 MB. */
  HUGE("huge"),
  /** Sends each series twice. */
  DUPLICATE("duplicate");

  private final String word;

  Fault(String word) {
    this.word = word;
  }

  /** As users write it. */
  public String word() {
    return word;
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
