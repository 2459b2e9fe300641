package io.allsmi.fleet.discover;

import io.allsmi.model.Info;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group of a service discovery's answer: addresses and the labels that all of them have. Of the
 * labels that begin with two underscores, scheme, path and parameters count and no others.
 */
record TargetGroup(List<String> addresses, Map<String, String> labels) {
  private static final String PARAMETER = "__param_";

  /** Adds its targets; {@code where} begins the lines of problems. */
  void addTo(TargetList list, String where) {
    Map<String, String> shown = new TreeMap<>();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (label.getKey().startsWith("__")) continue;
      shown.put(Problems.shown(label.getKey()), Problems.shown(label.getValue()));
    }
    Info info = Info.of(shown);
    String path = path();
    for (String address : addresses) {
      try {
        list.add(url(address, path), info);
      } catch (BadTargetException e) {
        list.problem(where + ": " + Problems.shown(address) + ": " + e.getMessage());
      }
    }
  }

  private URI url(String address, String path) throws BadTargetException {
    if (address.indexOf('/') >= 0) throw new BadTargetException("no host and port", 1);
    String scheme = labels.getOrDefault("__scheme__", "http");
    return Address.url(scheme.isEmpty() ? "http" : scheme, "", Address.place(address, 0), path);
  }

  private String path() {
    String path = labels.getOrDefault("__metrics_path__", Address.PATH);
    StringBuilder whole = new StringBuilder(path.startsWith("/") ? path : "/" + path);
    char next = path.indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
      if (!label.getKey().startsWith(PARAMETER)) continue;
      whole.append(next).append(encoded(label.getKey().substring(PARAMETER.length())));
      whole.append('=').append(encoded(label.getValue()));
      next = '&';
    }
    return whole.toString();
  }

  /** Unlike in a path, what separates parameters is escaped too; the rest is escaped later. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || b == '-'
              || b == '_'
              || b == '.'
              || b == '~'
              || b == '/'
              || b == ':';
      if (plain) encoded.append((char) b);
      else encoded.append('%').append(hex(b >> 4)).append(hex(b));
    }
    return encoded.toString();
  }

  private static char hex(int half) {
    return "0123456789ABCDEF".charAt(half & 15);
  }
}
