package io.allsmi.cli.settings;

/** The name of a collector, or a minus and the name of one that is left out. */
final class CollectorNameType extends Type<String> {
  private static final NameType NAME = new NameType("NAME", "the name of a collector");

  @Override
  public String parse(String text) throws BadValueException {
    String name = text.strip();
    if (!name.startsWith("-")) return NAME.parse(name);
    return "-".concat(NAME.parse(name.substring(1)));
  }

  @Override
  public String wants() {
    return NAME.wants();
  }

  @Override
  public String label() {
    return NAME.label();
  }

  @Override
  public String show(String value) {
    return value;
  }
}
