package io.allsmi.exporter.web.file;

import io.allsmi.wire.http.Headers.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a whole web configuration; the first thing that is wrong ends it. */
public final class WebConfigReader {
  private static final List<String> SECTIONS =
      List.of("tls_server_config", "http_server_config", "basic_auth_users", "rate_limit");

  private WebConfigReader() {}

  /**
   * What a file says. Paths in it are relative to the folder of the file; the files that they name
   * are not read yet.
   *
   * @throws WebConfigException with file, line and column
   */
  public static WebConfig read(Path file) throws WebConfigException {
    return parse(BoundedFile.read(file), file);
  }

  /** The same for a text that would stand in that file. */
  static WebConfig parse(String text, Path file) throws WebConfigException {
    Optional<Node> document = YamlTree.of(text, file);
    if (document.isEmpty() || Section.isNull(document.get())) return WebConfig.NONE;
    Section whole = Section.of(document.get(), "", file).only(SECTIONS);
    return new WebConfig(
        TlsSection.read(whole.section("tls_server_config")),
        headers(whole.section("http_server_config")),
        users(whole.section("basic_auth_users")),
        rateLimit(whole.section("rate_limit")));
  }

  private static List<Field> headers(Section section) throws WebConfigException {
    section.only(List.of("http2", "headers"));
    // A client that offers HTTP/2 offers HTTP/1.1 beside it, so that either value serves.
    section.flag("http2", true);
    return HeaderRules.read(section.section("headers"));
  }

  private static Map<String, Text> users(Section section) throws WebConfigException {
    Map<String, Text> users = new LinkedHashMap<>();
    for (Text user : section.keys()) {
      if (user.value().indexOf(':') >= 0) {
        throw user.wrong("basic_auth_users: a user's name cannot hold a colon in HTTP");
      }
      users.put(user.value(), BcryptHash.checked(user, section.text(user.value())));
    }
    return users;
  }

  private static Optional<RateLimit> rateLimit(Section section) throws WebConfigException {
    section.only(List.of("interval", "burst"));
    Duration interval = interval(section.word("interval"));
    int burst = burst(section.word("burst"));
    if (interval.isZero()) return Optional.empty();
    if (burst == 0) {
      Place at = section.at("burst");
      throw at.wrong("rate_limit: a burst of 0 refuses every request; give at least 1");
    }
    return Optional.of(new RateLimit(interval, burst));
  }

  private static Duration interval(Optional<Text> text) throws WebConfigException {
    if (text.isEmpty()) return Duration.ZERO;
    Optional<Duration> interval = GoDuration.of(text.get().value());
    if (interval.isPresent()) return interval.get();
    throw text.get()
        .wrong(
            "interval: "
                + Quoted.of(text.get().value())
                + " is not 0 or a duration with a unit, such as 1s or 250ms");
  }

  private static int burst(Optional<Text> text) throws WebConfigException {
    if (text.isEmpty()) return 0;
    String digits = text.get().value();
    try {
      int burst = Integer.parseInt(digits);
      if (burst >= 0) return burst;
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too small.
    }
    throw text.get().wrong("burst: " + Quoted.of(digits) + " is not a whole number of requests");
  }
}
