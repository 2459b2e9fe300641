package io.allsmi.wire.http.client;

import io.allsmi.wire.http.FieldSyntax;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The head of an answer, as much of it as a poll needs. One object serves all answers of a server,
 * and what a server says at each poll is made into text once. All that two readers could take for
 * two different things is refused (RFC 9112, section 6.3).
 */
final class AnswerHead {
  /** How a body is encoded, beside its framing. */
  enum Coding {
    IDENTITY,
    GZIP,
    UNKNOWN
  }

  private static final int LONGEST_LENGTH = 18;
  private static final byte[] VERSION = ascii("HTTP/1.");
  private static final byte[] CONTENT_LENGTH = ascii("content-length");
  private static final byte[] TRANSFER_ENCODING = ascii("transfer-encoding");
  private static final byte[] CONTENT_ENCODING = ascii("content-encoding");
  private static final byte[] CONTENT_TYPE = ascii("content-type");
  private static final byte[] CONNECTION = ascii("connection");
  private static final byte[] DATE = ascii("date");
  private static final byte[] LOCATION = ascii("location");

  private int status;
  private boolean newer;
  private boolean close;
  private boolean keep;
  private boolean chunked;
  private long length;
  private Coding coding = Coding.IDENTITY;
  private String location = "";
  private String type = "";
  private Headers headers = Headers.NONE;
  private boolean typed;
  private long date;

  /** Reads the head in those bytes, whose lines all end with carriage return and line feed. */
  void parse(byte[] bytes, int start, int end) throws MalformedException {
    close = false;
    keep = false;
    chunked = false;
    length = -1;
    coding = Coding.IDENTITY;
    location = "";
    typed = false;
    date = DateField.NONE;
    int lineEnd = endOfLine(bytes, start);
    statusLine(bytes, start, lineEnd);
    int line = lineEnd + 2;
    while (line < end - 2) {
      lineEnd = endOfLine(bytes, line);
      field(bytes, line, lineEnd);
      line = lineEnd + 2;
    }
    if (chunked && (length >= 0 || !newer)) {
      throw MalformedException.syntax("two lengths of one answer");
    }
    if (!typed) headers = Headers.NONE;
  }

  int status() {
    return status;
  }

  /** Whether another answer can follow this one on its connection. */
  boolean keeps() {
    return !close && (newer || keep);
  }

  boolean chunked() {
    return chunked;
  }

  /** Of the body, in bytes; -1 when it is not said. */
  long length() {
    return length;
  }

  Coding coding() {
    return coding;
  }

  /** Where to look instead; empty when it is not said. */
  String location() {
    return location;
  }

  /** When the server says that it is, milliseconds since 1970; {@link DateField#NONE} if not. */
  long date() {
    return date;
  }

  /** {@code Content-Type}, if there was one. */
  Headers headers() {
    return headers;
  }

  /** Whether these bytes may be the beginning of an answer. */
  static boolean mayBegin(byte[] bytes, int from, int end) {
    int count = Math.min(VERSION.length, end - from);
    for (int i = 0; i < count; i++) {
      if (bytes[from + i] != VERSION[i]) return false;
    }
    return true;
  }

  private void statusLine(byte[] bytes, int from, int end) throws MalformedException {
    int at = from + VERSION.length;
    boolean whole =
        end - at >= 5
            && mayBegin(bytes, from, end)
            && (bytes[at] == '0' || bytes[at] == '1')
            && bytes[at + 1] == ' '
            && (end - at == 5 || bytes[at + 5] == ' ');
    int number = whole ? number(bytes, at + 2, at + 5) : -1;
    if (number < 100) throw MalformedException.syntax("no status of HTTP/1.1 or HTTP/1.0");
    newer = bytes[at] == '1';
    status = number;
  }

  private static int number(byte[] bytes, int from, int end) {
    int number = 0;
    for (int i = from; i < end; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') return -1;
      number = 10 * number + bytes[i] - '0';
    }
    return number;
  }

  private void field(byte[] bytes, int from, int end) throws MalformedException {
    int colon = FieldSyntax.colon(bytes, from, end);
    int first = FieldSyntax.valueStart(bytes, colon + 1, end);
    int last = FieldSyntax.valueEnd(bytes, first, end);
    switch (colon - from) {
      case 4 -> {
        if (is(DATE, bytes, from)) date = DateField.millis(bytes, first, last);
      }
      case 8 -> {
        if (is(LOCATION, bytes, from)) location = text(bytes, first, last);
      }
      case 10 -> {
        if (is(CONNECTION, bytes, from)) connection(text(bytes, first, last));
      }
      case 12 -> {
        if (is(CONTENT_TYPE, bytes, from)) type(bytes, first, last);
      }
      case 14 -> {
        if (is(CONTENT_LENGTH, bytes, from)) length(bytes, first, last);
      }
      case 16 -> {
        if (is(CONTENT_ENCODING, bytes, from)) coding(text(bytes, first, last));
      }
      case 17 -> {
        if (is(TRANSFER_ENCODING, bytes, from)) transfer(text(bytes, first, last));
      }
      default -> {}
    }
  }

  private void connection(String words) {
    close |= FieldSyntax.hasWord(words, "close");
    keep |= FieldSyntax.hasWord(words, "keep-alive");
  }

  /** The first one counts, and is the same as that of the answer before nearly always. */
  private void type(byte[] bytes, int from, int end) {
    if (typed) return;
    typed = true;
    if (headers != Headers.NONE && isText(type, bytes, from, end)) return;
    type = text(bytes, from, end);
    headers = new Headers(List.of(new Headers.Field("Content-Type", type)));
  }

  private void length(byte[] bytes, int from, int end) throws MalformedException {
    if (length >= 0) throw MalformedException.syntax("more than one Content-Length");
    if (end == from || end - from > LONGEST_LENGTH) {
      throw MalformedException.syntax("no number in Content-Length");
    }
    long number = 0;
    for (int i = from; i < end; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        throw MalformedException.syntax("no number in Content-Length");
      }
      number = 10 * number + bytes[i] - '0';
    }
    length = number;
  }

  private void coding(String name) {
    if (name.isEmpty() || name.equalsIgnoreCase("identity")) return;
    boolean gzip = name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip");
    coding = gzip && coding == Coding.IDENTITY ? Coding.GZIP : Coding.UNKNOWN;
  }

  private void transfer(String name) throws MalformedException {
    if (chunked || !name.equalsIgnoreCase("chunked")) {
      throw MalformedException.syntax("an unknown Transfer-Encoding");
    }
    chunked = true;
  }

  private static boolean is(byte[] name, byte[] bytes, int from) {
    for (int i = 0; i < name.length; i++) {
      byte b = bytes[from + i];
      if ((b >= 'A' && b <= 'Z' ? b + ' ' : b) != name[i]) return false;
    }
    return true;
  }

  private static boolean isText(String text, byte[] bytes, int from, int end) {
    if (text.length() != end - from) return false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != (bytes[from + i] & 0xFF)) return false;
    }
    return true;
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\r') end++;
    return end;
  }

  private static String text(byte[] bytes, int from, int end) {
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
