package io.allsmi.cli.settings;

/** Any text that is not blank. */
public final class TextType extends Type<String> {
  private final String label;
  private final String wants;

  /** {@code wants} ends a sentence: {@code the name of a host}. */
  public TextType(String label, String wants) {
    this.label = label;
    this.wants = wants;
  }

  @Override
  public String parse(String text) throws BadValueException {
    if (text.isBlank()) throw refuse(text);
    return text.strip();
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
