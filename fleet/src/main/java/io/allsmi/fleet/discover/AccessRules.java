package io.allsmi.fleet.discover;

import io.allsmi.wire.http.client.Access;
import java.util.List;
import java.util.Locale;

/**
 * How each target is entered: the first rule that it matches says so.
 *
 * @param otherwise for targets that no rule matches
 */
public record AccessRules(List<Rule> rules, Access otherwise) {
  /** Everybody is entered without credentials. */
  public static final AccessRules OPEN = new AccessRules(List.of(), Access.OPEN);

  /** For which targets an access is. */
  public record Rule(Match match, Access access) {}

  /** Which targets a rule is for. */
  public sealed interface Match {
    /**
     * Hosts by their name, with a port or without; {@code *} stands for any characters and {@code
     * ?} for one.
     */
    record Host(String pattern) implements Match {}

    /** Targets with that label; the value may have {@code *} and {@code ?} in it. */
    record Label(String name, String value) implements Match {}

    /** Reads {@code gpu*.example}, {@code gpu1:9530} or {@code pool=train}. */
    static Match parse(String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Host(text.strip())
          : new Label(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
  }

  public AccessRules {
    rules = List.copyOf(rules);
  }

  /** How that target is entered. */
  public Access of(Target target) {
    for (Rule rule : rules) {
      if (matches(rule.match(), target)) return rule.access();
    }
    return otherwise;
  }

  private static boolean matches(Match match, Target target) {
    return switch (match) {
      case Match.Host host -> {
        String pattern = host.pattern().toLowerCase(Locale.ROOT);
        yield isLike(pattern, target.host()) || isLike(pattern, target.place());
      }
      case Match.Label label -> {
        String value = target.labels().get(label.name());
        yield !value.isEmpty() && isLike(label.value(), value);
      }
    };
  }

  /** Goes back to the last star alone, so that no pattern takes long. */
  private static boolean isLike(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      char c = p < pattern.length() ? pattern.charAt(p) : 0;
      if (c == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && (c == '?' || c == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') p++;
    return p == pattern.length();
  }
}
