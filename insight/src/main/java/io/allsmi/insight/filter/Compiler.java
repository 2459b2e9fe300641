package io.allsmi.insight.filter;

import io.allsmi.insight.select.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Makes questions of what was written, and says where it cannot. */
final class Compiler implements Parser.Checker {
  private static final Question ALWAYS = _ -> true;

  private final Vocabulary vocabulary;
  private final Set<String> labels;

  Compiler(Vocabulary vocabulary, Set<String> labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  @Override
  public void checkName(Scanner.Place field) throws FilterException {
    field(field);
  }

  @Override
  public void check(Scanner.Place field, Op op, Scanner.Place value) throws FilterException {
    question(field(field), field, op, value);
  }

  @Override
  public int unitBehind(String field, String value, String rest) {
    Optional<FilterField> found = vocabulary.find(field, labels);
    if (found.isEmpty() || !(found.get() instanceof FilterField.Number(var sources))) return 0;
    Amount amount = Amount.of(value);
    if (Double.isNaN(amount.number()) || !amount.written().isEmpty()) return 0;
    int end = 0;
    while (end < rest.length() && Syntax.isOfWord(rest.charAt(end))) end++;
    String word = rest.substring(0, end);
    for (NumberSource source : sources) {
      if (end > 0 && !Double.isNaN(Units.factor(source.unit(), word))) return end;
    }
    // A unit of something else is an error and no word to look for, unless it is a mere letter.
    return end > 1 && Units.isUnit(word) ? end : 0;
  }

  private FilterField field(Scanner.Place place) throws FilterException {
    Optional<FilterField> field = vocabulary.find(place.text(), labels);
    if (field.isPresent()) return field.get();
    throw new FilterException(
        place.start(),
        place.length(),
        "no field '" + place.text() + "'" + Nearest.hint(place.text(), vocabulary.names(labels)));
  }

  /** What is known to mean something. */
  Question compile(Expr expr) throws FilterException {
    return switch (expr) {
      case Expr.Everything() -> ALWAYS;
      case Expr.And(List<Expr> terms) -> all(compileAll(terms));
      case Expr.Or(List<Expr> terms) -> any(compileAll(terms));
      case Expr.Not(Expr term) -> {
        Question inner = compile(term);
        yield row -> !inner.isSo(row);
      }
      case Expr.Is(String flag) -> Flags.question(Flag.find(flag).orElseThrow());
      case Expr.Word(String text) -> new Mention(text);
      case Expr.Has(String field) -> has(field(placeOf(field)));
      case Expr.Compare(String field, Op op, String value) ->
          question(field(placeOf(field)), placeOf(field), op, placeOf(value));
    };
  }

  private static Scanner.Place placeOf(String text) {
    return new Scanner.Place(0, text.length(), text);
  }

  private Question[] compileAll(List<Expr> terms) throws FilterException {
    List<Question> questions = new ArrayList<>();
    for (Expr term : terms) questions.add(compile(term));
    return questions.toArray(Question[]::new);
  }

  private static Question all(Question[] questions) {
    return row -> {
      for (Question question : questions) {
        if (!question.isSo(row)) return false;
      }
      return true;
    };
  }

  private static Question any(Question[] questions) {
    return row -> {
      for (Question question : questions) {
        if (question.isSo(row)) return true;
      }
      return false;
    };
  }

  private static Question has(FilterField field) {
    return switch (field) {
      case FilterField.Text(TextSource source, _) -> row -> source.any(row, _ -> true);
      case FilterField.Number(List<NumberSource> sources) ->
          row -> {
            for (int i = 0; i < sources.size(); i++) {
              if (!Double.isNaN(sources.get(i).value(row))) return true;
            }
            return false;
          };
    };
  }

  private Question question(FilterField field, Scanner.Place name, Op op, Scanner.Place value)
      throws FilterException {
    return switch (field) {
      case FilterField.Number(List<NumberSource> sources) -> number(sources, name, op, value);
      case FilterField.Text(TextSource source, FilterField.Equality equality) ->
          text(source, equality, name, op, value);
    };
  }

  private static Question number(
      List<NumberSource> sources, Scanner.Place name, Op op, Scanner.Place value)
      throws FilterException {
    if (op.isOfPattern()) {
      throw new FilterException(
          value.start(),
          value.length(),
          name.text() + " is a number: compare it with = != < <= > or >=");
    }
    Amount amount = Quantities.amount(value.text());
    NumberSource source = Quantities.meant(sources, amount, name, value);
    double other = amount.in(source.unit());
    return row -> op.holds(source.value(row), other);
  }

  private static Question text(
      TextSource source,
      FilterField.Equality equality,
      Scanner.Place name,
      Op op,
      Scanner.Place value)
      throws FilterException {
    if (op.isOfOrder()) {
      throw new FilterException(
          name.start(), name.length(), name.text() + " is a text: compare it with = != ~ or !~");
    }
    Predicate<String> test = op.isOfPattern() ? pattern(value) : equal(equality, value.text());
    if (!op.isNegative()) return row -> source.any(row, test);
    return row -> source.any(row, _ -> true) && !source.any(row, test);
  }

  private static Predicate<String> equal(FilterField.Equality equality, String asked) {
    String lower = asked.toLowerCase(Locale.ROOT);
    return actual -> equality.holds(actual.toLowerCase(Locale.ROOT), lower);
  }

  private static Predicate<String> pattern(Scanner.Place value) throws FilterException {
    try {
      return BoundedPattern.of(value.text())::occursIn;
    } catch (PatternSyntaxException e) {
      throw new FilterException(
          value.start(),
          value.length(),
          "'" + value.text() + "' is no pattern: " + BoundedPattern.reason(e));
    }
  }
}
