package io.allsmi.cli.settings;

import java.util.List;
import java.util.Locale;

/** True or false. A flag of this type needs no value; {@code --no-...} means false. */
public final class BooleanType extends Type<Boolean> {

  @Override
  public Boolean parse(String text) throws BadValueException {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw refuse(text);
    };
  }

  /** In a file the value has a type of its own, so a string there is a slip. */
  @Override
  public Boolean read(Object value) throws BadValueException {
    if (value instanceof Boolean flag) return flag;
    throw new BadValueException("wants " + wants() + " without quotes, not " + kindOf(value));
  }

  @Override
  public String wants() {
    return "true or false";
  }

  @Override
  public String label() {
    return "BOOLEAN";
  }

  @Override
  public List<String> words() {
    return List.of("true", "false");
  }

  @Override
  public String show(Boolean value) {
    return value ? "true" : "false";
  }
}
