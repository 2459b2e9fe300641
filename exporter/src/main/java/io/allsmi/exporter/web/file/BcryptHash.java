package io.allsmi.exporter.web.file;

import java.util.Optional;

/** Whether a text is a bcrypt hash that can be checked here: {@code $2y$10$} and 53 characters. */
public final class BcryptHash {
  private static final int LENGTH = 60;
  private static final int LEAST_COST = 4;

  /** A check of cost 18 takes some ten seconds; each step more takes twice as long. */
  private static final int MOST_COST = 18;

  private BcryptHash() {}

  static Text checked(Text user, Optional<Text> value) throws WebConfigException {
    String name = "basic_auth_users: " + Quoted.of(user.value());
    if (value.isEmpty()) throw user.wrong(name + " has no password hash");
    String hash = value.get().value();
    if (!wellFormed(hash)) {
      // What stands there may be the password itself: it is not shown.
      throw value
          .get()
          .wrong(name + ": not a bcrypt hash ($2a$, $2b$ or $2y$); make one with htpasswd -nBC 10");
    }
    int cost = cost(hash);
    if (cost < LEAST_COST || cost > MOST_COST) {
      throw value
          .get()
          .wrong(
              name
                  + ": cost "
                  + cost
                  + " is not between "
                  + LEAST_COST
                  + " and "
                  + MOST_COST
                  + "; 10 to 12 serves");
    }
    return value.get();
  }

  /** The cost of a hash that is one. */
  public static int cost(String hash) {
    return (hash.charAt(4) - '0') * 10 + (hash.charAt(5) - '0');
  }

  private static boolean wellFormed(String hash) {
    if (hash.length() != LENGTH || !hash.startsWith("$2") || hash.charAt(3) != '$') return false;
    if ("aby".indexOf(hash.charAt(2)) < 0 || hash.charAt(6) != '$') return false;
    if (!isDigit(hash.charAt(4)) || !isDigit(hash.charAt(5))) return false;
    for (int i = 7; i < LENGTH; i++) {
      char c = hash.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !isDigit(c) && c != '.' && c != '/') return false;
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
