package io.allsmi.insight.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPropertyTest {
  private static final NodeView NODE = Machine.view();
  private static final List<String> NUMBERS = List.of("temp", "util", "power");
  private static final List<String> VALUES = List.of("0", "31", "45", "0.97", "74", "88", "612");
  private static final List<String> TEXTS = List.of("vendor", "device", "user", "rack");
  private static final List<String> WORDS =
      List.of("nvidia", "NVIDIA", "lee", "a01", "0", "and", "problem", "ml team", "a\"b\\", "x.y");

  private static Filter parse(String text) throws FilterException {
    return Filter.parse(text, Catalogue.core());
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A filter in the form in which they are read: no {@code and} directly within an {@code and}. */
  private static Expr expr(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 8 : 5);
    return switch (kind) {
      case 0 -> new Expr.Is(pick(random, List.of(Flag.values())).word());
      case 1 -> new Expr.Word(pick(random, WORDS));
      case 2 -> new Expr.Has(pick(random, NUMBERS));
      case 3 ->
          new Expr.Compare(
              pick(random, NUMBERS),
              pick(
                  random, List.of(Op.EQUAL, Op.UNEQUAL, Op.LESS, Op.AT_MOST, Op.MORE, Op.AT_LEAST)),
              pick(random, VALUES));
      case 4 ->
          new Expr.Compare(
              pick(random, TEXTS),
              pick(random, List.of(Op.EQUAL, Op.UNEQUAL, Op.LIKE, Op.UNLIKE)),
              pick(random, List.of("nvidia", "lee", "a01", "nvidia0", "Rebellions", "a b")));
      case 5 -> new Expr.Not(expr(random, depth - 1));
      case 6 -> new Expr.And(terms(random, depth, Expr.And.class));
      default -> new Expr.Or(terms(random, depth, Expr.Or.class));
    };
  }

  private static List<Expr> terms(Random random, int depth, Class<? extends Expr> not) {
    List<Expr> terms = new ArrayList<>();
    int n = 2 + random.nextInt(2);
    while (terms.size() < n) {
      Expr term = expr(random, depth - 1);
      if (!not.isInstance(term)) terms.add(term);
    }
    return terms;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsPrintedIsReadAsTheSame(long seed) throws FilterException {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      Expr expr = expr(random, 4);
      String printed = Printer.print(expr);
      if (printed.length() > Parser.LONGEST) continue;
      assertThat(parse(printed).expr()).as("seed %d: %s", seed, printed).isEqualTo(expr);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void devicesAreTakenAsAPlainReadingOfTheFilterSays(long seed) throws FilterException {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      Expr expr = expr(random, 4);
      String printed = Printer.print(expr);
      if (printed.length() > Parser.LONGEST) continue;
      Filter filter = parse(printed);
      for (int device = Machine.HOT; device <= Machine.NPU; device++) {
        assertThat(filter.takes(NODE, device))
            .as("seed %d: %s of %d", seed, printed, device)
            .isEqualTo(naive(expr, NODE.snapshot().device(device)));
      }
    }
  }

  private static boolean naive(Expr expr, Device device) {
    return switch (expr) {
      case Expr.Everything() -> true;
      case Expr.And(List<Expr> terms) -> terms.stream().allMatch(term -> naive(term, device));
      case Expr.Or(List<Expr> terms) -> terms.stream().anyMatch(term -> naive(term, device));
      case Expr.Not(Expr term) -> !naive(term, device);
      case Expr.Is(String flag) -> is(flag, device);
      case Expr.Has(String field) -> !Double.isNaN(number(field, device));
      case Expr.Word(String text) ->
          mentions(device).stream().anyMatch(name -> lower(name).contains(lower(text)));
      case Expr.Compare(String field, Op op, String value) ->
          TEXTS.contains(field)
              ? text(field, op, value, device)
              : compare(number(field, device), op, value(field, value));
    };
  }

  private static boolean is(String flag, Device device) {
    return switch (flag) {
      case "problem" -> device.name().equals("nvidia0");
      case "idle" -> number("util", device) <= 0.05;
      default -> false;
    };
  }

  private static double number(String field, Device device) {
    return switch (field) {
      case "temp" -> device.value(AcceleratorMetrics.TEMPERATURE_CELSIUS);
      case "util" -> device.value(AcceleratorMetrics.UTILIZATION_RATIO);
      default -> device.value(AcceleratorMetrics.POWER_WATTS);
    };
  }

  private static double value(String field, String value) {
    double number = Double.parseDouble(value);
    return field.equals("util") && number > 1 ? number / 100 : number;
  }

  private static boolean compare(double value, Op op, double other) {
    if (Double.isNaN(value)) return false;
    int order = Double.compare(value, other);
    return switch (op) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      default -> order >= 0;
    };
  }

  private static boolean text(String field, Op op, String value, Device device) {
    String actual =
        switch (field) {
          case "vendor" -> device.info().vendor();
          case "device" -> device.name();
          case "rack" -> "a01";
          default -> user(device);
        };
    if (actual.isEmpty()) return false;
    return switch (op) {
      case EQUAL -> actual.equalsIgnoreCase(value);
      case UNEQUAL -> !actual.equalsIgnoreCase(value);
      case LIKE -> lower(actual).contains(lower(value));
      default -> !lower(actual).contains(lower(value));
    };
  }

  private static String user(Device device) {
    return switch (device.name()) {
      case "nvidia0" -> "lee";
      case "nvidia1" -> "kim";
      default -> "";
    };
  }

  private static List<String> mentions(Device device) {
    List<String> names = new ArrayList<>();
    names.add(device.snapshot().node());
    names.add(device.name());
    names.add(device.model());
    names.add(device.info().vendor());
    switch (device.name()) {
      case "nvidia0" -> names.addAll(List.of("lee", "python", "throttled"));
      case "nvidia1" -> names.addAll(List.of("kim", "jupyter", "ab12cd34ef56"));
      case "rbln0" -> names.add("not_permitted");
      default -> {}
    }
    return names;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsTypedIsAFilterOrAnErrorWithinTheText(long seed) {
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "temp",
            "util",
            ">",
            "<=",
            "=",
            "~",
            "!~",
            "!",
            "(",
            ")",
            "\"",
            "'",
            "\\",
            "80",
            "%",
            "GiB",
            " ",
            " ",
            " ",
            "and",
            "or",
            "not",
            "has",
            "|",
            "&&",
            "model",
            "h100",
            "^(a+)+$",
            "[",
            "*",
            "problem",
            "rack",
            "label.",
            ".",
            "é",
            "\u0000",
            "😀",
            "1e999",
            "-",
            "1.",
            "°C",
            "link.3.state",
            "memory",
            "user",
            "job",
            "index",
            "0x1F");
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      int n = 1 + random.nextInt(12);
      for (int k = 0; k < n; k++) text.append(pick(random, pieces));
      tryOut(text.toString(), random, seed);
    }
  }

  private static void tryOut(String text, Random random, long seed) {
    try {
      Filter filter = parse(text);
      filter.takes(NODE);
      for (int device = 0; device < 4; device++) filter.takes(NODE, device);
      NODE.snapshot().processes().forEach(process -> filter.takes(NODE, process));
      assertThat(parse(filter.print()).expr())
          .as("seed %d: %s", seed, text)
          .isEqualTo(filter.expr());
    } catch (FilterException e) {
      assertThat(e.position()).as("seed %d: %s", seed, text).isBetween(0, text.length());
      assertThat(e.position() + e.length()).as("%s", text).isBetween(0, text.length());
      assertThat(e.line()).as("%s", text).isNotBlank().doesNotContain("\n");
    }
    int caret = random.nextInt(text.length() + 1);
    List<Completion> completions =
        Completions.at(text, caret, Catalogue.core(), FleetView.of(NODE));
    for (Completion completion : completions) {
      assertThat(completion.end()).isEqualTo(caret);
      assertThat(completion.start()).isBetween(0, caret);
      assertThat(completion.in(text)).contains(completion.text());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anErrorStandsAtTheWordThatIsWrong(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String before = Printer.print(expr(random, 2));
      String behind = Printer.print(expr(random, 2));
      String text = "(" + before + ") and no_such > 1 or (" + behind + ")";
      if (text.length() > Parser.LONGEST) continue;
      try {
        parse(text);
        throw new AssertionError(text);
      } catch (FilterException e) {
        assertThat(text.substring(e.position(), e.position() + e.length()))
            .as("seed %d", seed)
            .isEqualTo("no_such");
      }
    }
  }

  @Test
  void everyPathOfTheCatalogueIsAFieldWithItsUnitOrWithout() throws FilterException {
    for (Metric metric : Catalogue.core().metrics()) {
      parse("has " + metric.path());
      parse("has " + Vocabulary.stem(metric));
    }
  }
}
