package io.allsmi.exporter.web.auth;

import io.allsmi.wire.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What a client says of itself in its {@code Authorization} field. */
sealed interface Credentials {

  /** Nothing, or nothing that is understood here. */
  record None() implements Credentials {}

  /** A token (RFC 6750). */
  record Bearer(String token) implements Credentials {
    @Override
    public String toString() {
      return "a bearer token";
    }
  }

  /** A name and a password (RFC 7617). */
  final class Basic implements Credentials {
    private final String user;
    private final byte[] password;

    Basic(String user, byte[] password) {
      this.user = user;
      this.password = password;
    }

    String user() {
      return user;
    }

    byte[] password() {
      return password;
    }
  }

  /** The credentials of a request; several at once count as none. */
  static Credentials of(Headers headers) {
    List<String> fields = headers.all("Authorization");
    if (fields.size() != 1) return new None();
    String field = fields.getFirst();
    int space = field.indexOf(' ');
    if (space < 0) return new None();
    String rest = field.substring(space + 1).strip();
    return switch (field.substring(0, space).toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(rest);
      case "bearer" -> new Bearer(rest);
      default -> new None();
    };
  }

  private static Credentials basic(String base64) {
    byte[] pair;
    try {
      pair = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new None();
    }
    for (int i = 0; i < pair.length; i++) {
      if (pair[i] != ':') continue;
      String user = new String(pair, 0, i, StandardCharsets.UTF_8);
      return new Basic(user, Arrays.copyOfRange(pair, i + 1, pair.length));
    }
    return new None();
  }
}
