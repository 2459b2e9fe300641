package io.allsmi.cli.settings;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.settings.DeviceSelector.Attribute;
import io.allsmi.cli.settings.DeviceSelector.ByAttribute;
import io.allsmi.cli.settings.DeviceSelector.ByIndex;
import io.allsmi.cli.settings.DeviceSelector.ByName;
import java.util.List;

/** An index, a name, the beginning of a uuid, or {@code attribute=value}. */
final class DeviceSelectorType extends Type<DeviceSelector> {
  private static final ChoiceType<Attribute> ATTRIBUTE =
      new ChoiceType<>("ATTRIBUTE", List.of(Attribute.values()));
  private static final int MOST_DIGITS = 5;

  @Override
  public DeviceSelector parse(String text) throws BadValueException {
    String item = text.strip();
    if (item.isEmpty() || item.startsWith("-")) throw refuse(text);
    int equals = item.indexOf('=');
    if (equals >= 0) return byAttribute(item, equals);
    return isNumber(item) ? byIndex(item) : new ByName(item);
  }

  /** An index needs no quotes in a file. */
  @Override
  public DeviceSelector read(Object value) throws BadValueException {
    return value instanceof Long index ? parse(Long.toString(index)) : super.read(value);
  }

  private static ByAttribute byAttribute(String item, int equals) throws BadValueException {
    String name = item.substring(0, equals).strip();
    String value = item.substring(equals + 1).strip();
    if (value.isEmpty()) {
      throw new BadValueException(OneLine.quote(item) + " has nothing after the =");
    }
    try {
      return new ByAttribute(ATTRIBUTE.parse(name), value);
    } catch (BadValueException e) {
      throw new BadValueException(
          OneLine.quote(item)
              + " names no attribute of a device ("
              + String.join(", ", ATTRIBUTE.words())
              + ")"
              + Nearest.hint(name, ATTRIBUTE.words()));
    }
  }

  private ByIndex byIndex(String item) throws BadValueException {
    if (item.length() > MOST_DIGITS) throw refuse(item);
    return new ByIndex(Integer.parseInt(item));
  }

  private static boolean isNumber(String item) {
    for (int i = 0; i < item.length(); i++) {
      if (item.charAt(i) < '0' || item.charAt(i) > '9') return false;
    }
    return true;
  }

  @Override
  public String wants() {
    return "a device: an index, a name, a uuid or attribute=value";
  }

  @Override
  public String label() {
    return "DEVICE";
  }

  @Override
  public String show(DeviceSelector value) {
    return switch (value) {
      case ByIndex chosen -> Integer.toString(chosen.index());
      case ByName chosen -> chosen.text();
      case ByAttribute chosen -> ATTRIBUTE.show(chosen.attribute()) + "=" + chosen.value();
    };
  }
}
