package io.allsmi.wire.http;

/** A head of HTTP that is not what it should be. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong with a head. */
  public enum Kind {
    /** It could be taken for two different things, or for nothing. */
    SYNTAX,
    /** Its first line is too long. */
    FIRST_LINE,
    /** Its fields are too long or too many. */
    FIELDS
  }

  private final Kind kind;

  /**
   * @param reason in a few words, without anything of the head itself
   */
  public MalformedException(Kind kind, String reason) {
    // Hostile peers cause these by the thousand: no stack trace.
    super(reason, null, false, false);
    this.kind = kind;
  }

  /** One that breaks the rules of the protocol. */
  public static MalformedException syntax(String reason) {
    return new MalformedException(Kind.SYNTAX, reason);
  }

  public Kind kind() {
    return kind;
  }
}
