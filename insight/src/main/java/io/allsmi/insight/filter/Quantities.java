package io.allsmi.insight.filter;

import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds which quantity is meant by a number with a unit, and says where none can be. */
final class Quantities {
  private Quantities() {}

  /** A number, or yes and no for what is 1 and 0. */
  static Amount amount(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> new Amount(1, text.length(), "");
      case "no", "false", "off" -> new Amount(0, text.length(), "");
      default -> Amount.of(text);
    };
  }

  static NumberSource meant(
      List<NumberSource> sources, Amount amount, Scanner.Place name, Scanner.Place value)
      throws FilterException {
    if (Double.isNaN(amount.number()) || Double.isInfinite(amount.number())) {
      throw new FilterException(
          value.start(),
          value.length(),
          "'" + value.text() + "' is no number: " + wanted(sources, name));
    }
    if (amount.written().isEmpty()) return bare(sources, name, value);
    for (NumberSource source : sources) {
      if (!Double.isNaN(amount.in(source.unit()))) return source;
    }
    int start = value.start() + value.length() - amount.written().length();
    throw new FilterException(
        value.isQuoted() ? value.start() : start,
        value.isQuoted() ? value.length() : amount.written().length(),
        "'" + amount.written() + "' is " + kind(amount.written()) + "; " + wanted(sources, name));
  }

  /** A number alone means the field's own unit, where it has one. */
  private static NumberSource bare(
      List<NumberSource> sources, Scanner.Place name, Scanner.Place value) throws FilterException {
    if (sources.size() == 1 || sources.getFirst().unit() != Unit.BYTES) return sources.getFirst();
    throw new FilterException(
        value.start() + value.length(), 0, "a unit is missing: " + wanted(sources, name));
  }

  private static String wanted(List<NumberSource> sources, Scanner.Place name) {
    List<String> quantities = new ArrayList<>();
    for (NumberSource source : sources) quantities.add(Units.quantity(source.unit()));
    return name.text() + " is " + String.join(", or ", quantities);
  }

  private static String kind(String written) {
    for (Unit unit : Unit.values()) {
      if (Double.isNaN(Units.factor(unit, written))) continue;
      String quantity = Units.quantity(unit);
      return "the unit of " + quantity.substring(0, quantity.indexOf(','));
    }
    return "no unit";
  }
}
