package io.allsmi.cli.snapshot;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.settings.BadValueException;
import io.allsmi.cli.settings.Type;
import io.allsmi.cli.snapshot.Requirement.Comparison;
import java.util.List;

/** Reads {@code gpu>=8}: a kind, a comparison and a count, with or without spaces between them. */
final class RequirementType extends Type<Requirement> {
  private static final int MOST_DIGITS = 9;

  @Override
  public Requirement parse(String text) throws BadValueException {
    int kindEnd = 0;
    while (kindEnd < text.length() && !isSign(text.charAt(kindEnd))) kindEnd++;
    int signEnd = kindEnd;
    while (signEnd < text.length() && isSign(text.charAt(signEnd))) signEnd++;
    String kind = text.substring(0, kindEnd).strip();
    Comparison comparison = comparison(text, text.substring(kindEnd, signEnd));
    long count = count(text, text.substring(signEnd).strip());
    List<String> kinds = Requirement.kinds();
    if (!kinds.contains(kind)) {
      throw new BadValueException(
          OneLine.quote(kind)
              + " is no kind of device ("
              + String.join(", ", kinds)
              + ")"
              + Nearest.hint(kind, kinds));
    }
    return new Requirement(kind, comparison, count);
  }

  private Comparison comparison(String text, String sign) throws BadValueException {
    return switch (sign) {
      case ">=" -> Comparison.AT_LEAST;
      case ">" -> Comparison.MORE_THAN;
      case "=", "==" -> Comparison.EXACTLY;
      case "<=" -> Comparison.AT_MOST;
      case "<" -> Comparison.FEWER_THAN;
      default -> throw refuse(text);
    };
  }

  private long count(String text, String digits) throws BadValueException {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) throw refuse(text);
    long count = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') throw refuse(text);
      count = count * 10 + (c - '0');
    }
    return count;
  }

  private static boolean isSign(char c) {
    return c == '<' || c == '>' || c == '=' || c == '!';
  }

  @Override
  public String wants() {
    return "a condition such as 'gpu>=8' (kind, one of >= > = <= <, count)";
  }

  @Override
  public String label() {
    return "CONDITION";
  }

  @Override
  public String show(Requirement value) {
    return value.toString();
  }
}
