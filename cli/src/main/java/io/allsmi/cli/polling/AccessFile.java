package io.allsmi.cli.polling;

import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.failure.UserError;
import io.allsmi.fleet.discover.AccessRules;
import io.allsmi.fleet.discover.AccessRules.Match;
import io.allsmi.fleet.discover.AccessRules.Rule;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.ClientTls;
import io.allsmi.wire.http.client.Credentials;
import io.allsmi.wire.http.client.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The file of {@code --client.access-file}: for each group of targets an {@code [[access]]} with
 * {@code match} and what the flags of the same names say. The first that matches counts.
 */
final class AccessFile {
  private static final String MATCH = "match";
  private static final String TOKEN = "token-file";
  private static final String USER = "user";
  private static final String PASSWORD = "password-file";
  private static final String INSECURE = "insecure-skip-verify";
  private static final List<String> KEYS =
      List.of(
          MATCH,
          "ca-file",
          "cert-file",
          "key-file",
          "server-name",
          INSECURE,
          USER,
          PASSWORD,
          TOKEN);

  private final Path file;

  private AccessFile(Path file) {
    this.file = file;
  }

  /**
   * @param otherwise for targets that no entry matches
   * @throws UserError that names file and place
   */
  static AccessRules read(Path file, Access otherwise) {
    TomlParseResult toml;
    try {
      toml = Toml.parse(file);
    } catch (IOException e) {
      throw UserError.problem(file + ": cannot be read");
    }
    if (toml.hasErrors()) {
      throw UserError.problem(file + ": " + OneLine.of(toml.errors().getFirst().toString()));
    }
    return new AccessFile(file).rules(toml, otherwise);
  }

  private AccessRules rules(TomlTable toml, Access otherwise) {
    for (String key : toml.keySet()) {
      if (!key.equals("access")) throw refuse("unknown key " + OneLine.quote(key));
    }
    List<Rule> rules = new ArrayList<>();
    if (!(toml.get("access") instanceof TomlArray entries)) {
      throw refuse("has no [[access]]");
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!(entries.get(i) instanceof TomlTable entry)) throw refuse("access is no [[access]]");
      rules.add(rule(entry, "[[access]] number " + (i + 1)));
    }
    return new AccessRules(rules, otherwise);
  }

  private Rule rule(TomlTable entry, String where) {
    for (String key : entry.keySet()) {
      if (!KEYS.contains(key)) {
        throw refuse(where + ": unknown key " + OneLine.quote(key) + "; there are " + KEYS);
      }
    }
    String match = text(entry, MATCH, where).orElseThrow(() -> refuse(where + " has no match"));
    ClientTls tls =
        new ClientTls(
            path(entry, "ca-file", where),
            path(entry, "cert-file", where),
            path(entry, "key-file", where),
            text(entry, "server-name", where),
            bool(entry, where));
    return new Rule(Match.parse(match), new Access(tls, credentials(entry, where)));
  }

  private Credentials credentials(TomlTable entry, String where) {
    Optional<String> user = text(entry, USER, where);
    Optional<Path> password = path(entry, PASSWORD, where);
    Optional<Path> token = path(entry, TOKEN, where);
    if (user.isPresent() != password.isPresent()) {
      throw refuse(where + ": user and password-file need each other");
    }
    if (user.isPresent() && token.isPresent()) {
      throw refuse(where + ": user and token-file exclude each other");
    }
    if (token.isPresent()) return new Credentials.Bearer(new Secret.InFile(token.get()));
    if (user.isEmpty() || password.isEmpty()) return Credentials.NONE;
    return new Credentials.Basic(user.get(), new Secret.InFile(password.get()));
  }

  private boolean bool(TomlTable entry, String where) {
    Object value = entry.get(INSECURE);
    if (value == null) return false;
    if (value instanceof Boolean bool) return bool;
    throw refuse(where + ": insecure-skip-verify is true or false");
  }

  private Optional<String> text(TomlTable entry, String key, String where) {
    Object value = entry.get(List.of(key));
    if (value == null) return Optional.empty();
    if (value instanceof String text && !text.isBlank()) return Optional.of(text);
    throw refuse(where + ": " + key + " is a string");
  }

  /** Beside the file that names it, unless it says where. */
  private Optional<Path> path(TomlTable entry, String key, String where) {
    return text(entry, key, where).map(name -> file.toAbsolutePath().resolveSibling(name));
  }

  private UserError refuse(String why) {
    return UserError.problem(file + ": " + why);
  }
}
