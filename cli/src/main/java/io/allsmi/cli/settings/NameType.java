package io.allsmi.cli.settings;

/** A name in lower-case ASCII letters, digits, dots, dashes and underscores. */
public final class NameType extends Type<String> {
  private final String label;
  private final String wants;

  /** {@code wants} ends a sentence: {@code the name of a collector}. */
  public NameType(String label, String wants) {
    this.label = label;
    this.wants = wants;
  }

  @Override
  public String parse(String text) throws BadValueException {
    String name = text.strip();
    if (name.isEmpty() || !isLetter(name.charAt(0))) throw refuse(text);
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inside = isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
      if (!inside) throw refuse(text);
    }
    return name;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  @Override
  public String wants() {
    return wants;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String show(String value) {
    return value;
  }
}
