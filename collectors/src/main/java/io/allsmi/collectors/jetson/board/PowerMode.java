package io.allsmi.collectors.jetson.board;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The power mode that nvpmodel has set: by the number that it keeps in a file and the names in its
 * configuration, or, where those cannot be read, by asking it.
 */
public final class PowerMode {
  private static final String STATUS = "/var/lib/nvpmodel/status";
  private static final String CONFIGURATION = "/etc/nvpmodel.conf";
  private static final List<String> QUERY = List.of("nvpmodel", "-q");
  private static final Duration TIMEOUT = Duration.ofSeconds(4);
  private static final double SECONDS_BETWEEN_QUERIES = 60;

  private final Platform platform;
  private @Nullable Moment askedAt;
  private String answered = "";

  public PowerMode(Platform platform) {
    this.platform = platform;
  }

  /** Its name, or its number where it has no name; empty when not known. */
  public String read() {
    Attributes attributes = new Attributes(platform);
    String number = ofStatus(attributes.line(STATUS));
    if (number.isEmpty()) return ask();
    String name = nameOf(number, attributes.text(CONFIGURATION));
    return name.isEmpty() ? number : name;
  }

  /** The number in {@code pmode:0002}, without its zeros; empty when there is none. */
  static String ofStatus(String line) {
    int at = line.indexOf("pmode:");
    if (at < 0) return "";
    int from = at + "pmode:".length();
    int end = from;
    while (end < line.length() && Character.isDigit(line.charAt(end))) end++;
    while (from < end - 1 && line.charAt(from) == '0') from++;
    return end - from > 4 ? "" : line.substring(from, end);
  }

  /** The name in {@code < POWER_MODEL ID=2 NAME=MODE_30W >}. */
  static String nameOf(String number, Text configuration) {
    configuration.rewind();
    while (configuration.nextLine()) {
      configuration.skipSpaces();
      if (!configuration.skip("<")) continue;
      configuration.skipSpaces();
      if (!configuration.skip("POWER_MODEL")) continue;
      configuration.skipSpaces();
      if (!configuration.skip("ID=" + number) || !configuration.skipSpaces()) continue;
      if (configuration.skip("NAME=")) return configuration.word();
    }
    return "";
  }

  /** Seldom, because each time starts a process; never for another machine's files. */
  private String ask() {
    Moment now = platform.now();
    if (platform.hasForeignRoot()) return "";
    if (askedAt != null && now.secondsSince(askedAt) < SECONDS_BETWEEN_QUERIES) return answered;
    askedAt = now;
    CommandResult result = platform.run(TIMEOUT, QUERY);
    answered = result instanceof CommandResult.Ended ended ? ofQuery(ended.output()) : "";
    return answered;
  }

  /** The name behind {@code NV Power Mode:}; empty when it is not there. */
  static String ofQuery(String output) {
    Text text = Text.of(output);
    while (text.nextLine()) {
      if (text.skip("NV Power Mode:")) return text.rest();
    }
    return "";
  }
}
