package io.allsmi.wire.dialect;

import io.allsmi.wire.page.Conversion;
import io.allsmi.wire.page.LineRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table. Its grammar, one thing a line, words between spaces:
 *
 * <pre>
 * # a comment
 * dialect NAME · title TEXT · prefix TEXT · blanks
 * subject ID kind=WORD [vendor=WORD] [when=CONDITIONS] key=TEMPLATE [name=TEMPLATE] [of=ID]
 *     [host=TEMPLATE] [model=TEMPLATE] [kindfrom=TEMPLATE] [INFO=TEMPLATE …] [owner.INFO=TEMPLATE …]
 * FAMILY[{CONDITIONS}] SUBJECT[|SUBJECT…] PATH[&lt;PART&gt;] [WORD …]
 * </pre>
 *
 * A path of {@code -} only describes. The words: {@code /100} and {@code *1000000} (powers of ten),
 * {@code *KiB}, {@code *MiB}, {@code *GiB}, {@code positive}, {@code notnegative}, {@code bool},
 * {@code not}, {@code any} (not zero), {@code reasons} (bits as NVML has them), {@code sum}, {@code
 * minus}, {@code mean}, {@code count}, {@code largest}, {@code split}, {@code flag=STATE}, {@code
 * choose=STATE}, {@code states=A|B|…}, {@code with=FAMILY}, {@code needs=PATH}, {@code read} (never
 * written), {@code write} (never read), {@code counter}.
 */
final class TableParser {
  private static final double KIB = 0x1p10;
  private static final double MIB = 0x1p20;
  private static final double GIB = 0x1p30;

  /** Bits of NVML's reasons for low clocks that have a state of the same place. */
  private static final int NVML_REASONS = 9;

  private String name = "";
  private String title = "";
  private String prefix = "";
  private boolean blanks;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private TableParser() {}

  static DialectTable parse(String text) {
    TableParser parser = new TableParser();
    for (String line : text.split("\n", -1)) {
      String plain = line.strip();
      if (plain.isEmpty() || plain.startsWith("#")) continue;
      try {
        parser.take(plain.split("\\s+", -1), plain);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("dialect " + parser.name + ": " + plain, e);
      }
    }
    return new DialectTable(
        parser.name, parser.title, parser.prefix, parser.subjects, List.copyOf(parser.rules));
  }

  private void take(String[] words, String line) {
    switch (words[0]) {
      case "dialect" -> name = words[1];
      case "title" -> title = line.substring("title".length()).strip();
      case "prefix" -> prefix = words[1];
      case "blanks" -> blanks = true;
      case "subject" -> subject(words);
      default -> rule(words);
    }
  }

  private void subject(String[] words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      said.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    String kind = taken(said, "kind");
    String vendor = taken(said, "vendor");
    List<Condition> when = Condition.parseAll(taken(said, "when"));
    Template key = Template.parse(taken(said, "key"));
    Template deviceName = Template.parse(taken(said, "name"));
    String of = taken(said, "of");
    Template host = Template.parse(taken(said, "host"));
    Template kindFrom = Template.parse(taken(said, "kindfrom"));
    Template model = Template.parse(taken(said, "model"));
    Map<String, Template> info = new LinkedHashMap<>();
    Map<String, Template> owners = new LinkedHashMap<>();
    said.forEach(
        (label, template) -> {
          boolean owner = label.startsWith("owner.");
          String entry = owner ? label.substring("owner.".length()) : label;
          (owner ? owners : info).put(entry, Template.parse(template));
        });
    Subject subject =
        new Subject(
            words[1],
            subjects.size(),
            kind,
            vendor,
            when,
            key,
            deviceName,
            of,
            host,
            kindFrom,
            model,
            Map.copyOf(info),
            Map.copyOf(owners));
    subjects.put(words[1], subject);
  }

  private static String taken(Map<String, String> said, String label) {
    String value = said.remove(label);
    return value == null ? "" : value;
  }

  private void rule(String[] words) {
    String family = words[0];
    List<Condition> conditions = List.of();
    int open = family.indexOf('{');
    if (open >= 0) {
      conditions = Condition.parseAll(family.substring(open + 1, family.length() - 1));
      family = family.substring(0, open);
    }
    String target = words[2].equals("-") ? "" : words[2];
    Template part = Template.NONE;
    int angle = target.indexOf('<');
    if (angle >= 0) {
      part = Template.parse(target.substring(angle + 1, target.length() - 1));
      target = target.substring(0, angle);
    }
    List<String> subjectIds = List.of(words[1].split("\\|", -1));
    for (String id : subjectIds) {
      if (!subjects.containsKey(id)) throw new IllegalArgumentException("no subject " + id);
    }
    Words said = new Words(blanks ? Conversion.NONE.withoutBlanks() : Conversion.NONE);
    for (int i = 3; i < words.length; i++) said.take(words[i]);
    rules.add(
        new Rule(
            rules.size(),
            name,
            family,
            conditions,
            subjectIds,
            (name + " " + words[1]).intern(),
            target,
            part,
            said.role,
            said.conversion,
            said.states,
            said.with,
            said.needs,
            said.mean,
            said.split,
            said.isWritten,
            said.isRead,
            said.type));
  }

  /** The words behind a path. */
  private static final class Words {
    Conversion conversion;
    LineRole role = LineRole.NUMBER;
    List<String> states = List.of();
    String with = "";
    String needs = "";
    boolean mean;
    boolean split;
    boolean isWritten = true;
    boolean isRead = true;
    String type = "gauge";

    Words(Conversion conversion) {
      this.conversion = conversion;
    }

    void take(String word) {
      int equals = word.indexOf('=');
      String value = word.substring(equals + 1);
      switch (equals < 0 ? word : word.substring(0, equals)) {
        case "*MiB" -> conversion = conversion.times(MIB);
        case "*KiB" -> conversion = conversion.times(KIB);
        case "*GiB" -> conversion = conversion.times(GIB);
        case "positive" -> conversion = conversion.positive();
        case "notnegative" -> conversion = conversion.notNegative();
        case "bool" -> role = LineRole.ZERO_OR_ONE;
        case "not" -> {
          role = LineRole.ZERO_OR_ONE;
          conversion = conversion.inverted();
        }
        case "sum" -> role = LineRole.SUM;
        case "minus" -> {
          role = LineRole.SUM;
          conversion = conversion.times(-1);
        }
        case "mean" -> {
          role = LineRole.SUM;
          mean = true;
        }
        case "largest" -> role = LineRole.LARGEST;
        case "split" -> split = true;
        case "flag" -> {
          role = LineRole.SET_FLAG;
          states = List.of(value);
        }
        case "choose" -> {
          role = LineRole.CHOOSE_STATE;
          states = List.of(value);
        }
        case "states" -> states = List.of(value.split("\\|", -1));
        case "with" -> with = value;
        case "needs" -> needs = value;
        case "count" -> {
          role = LineRole.SUM;
          conversion = conversion.counted();
        }
        case "any" -> {
          role = LineRole.ZERO_OR_ONE;
          conversion = conversion.any();
        }
        case "reasons" -> conversion = conversion.bits(NVML_REASONS);
        case "write" -> isRead = false;
        case "read" -> isWritten = false;
        case "counter" -> type = "counter";
        default -> conversion = conversion.tens(tens(word));
      }
    }

    /** {@code /100} is -2, {@code *1000} is 3. */
    private static int tens(String word) {
      String digits = word.substring(1);
      boolean isPower = (word.charAt(0) == '/' || word.charAt(0) == '*') && digits.startsWith("1");
      for (int i = 1; i < digits.length(); i++) isPower &= digits.charAt(i) == '0';
      if (!isPower) throw new IllegalArgumentException("the word " + word);
      return word.charAt(0) == '/' ? 1 - digits.length() : digits.length() - 1;
    }
  }
}
