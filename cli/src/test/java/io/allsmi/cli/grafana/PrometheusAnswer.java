package io.allsmi.cli.grafana;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Prometheus answers to a query: series with points. */
final class PrometheusAnswer {
  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * A series.
   *
   * @param points time in seconds since 1970 and value, one after the other
   */
  record Series(Map<String, String> labels, List<double[]> points) {
    double last() {
      return points.isEmpty() ? Double.NaN : points.getLast()[1];
    }

    /** A legend with its labels put in. */
    String named(String legend) {
      String name = legend;
      for (Map.Entry<String, String> label : labels.entrySet()) {
        name = name.replace("{{" + label.getKey() + "}}", label.getValue());
      }
      return name.replaceAll("\\{\\{[a-z_]+}}", "").replaceAll(" +", " ").strip();
    }
  }

  private PrometheusAnswer() {}

  static List<Series> of(String json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      if (!(value(parser) instanceof Map<?, ?> answer)) throw new IOException("no answer: " + json);
      if (!(answer.get("data") instanceof Map<?, ?> data)) throw new IOException(json);
      List<Series> all = new ArrayList<>();
      for (Object each : list(data.get("result"))) {
        if (each instanceof Map<?, ?> series) all.add(series(series));
      }
      return all;
    }
  }

  private static Series series(Map<?, ?> json) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (json.get("metric") instanceof Map<?, ?> metric) {
      metric.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
    }
    List<double[]> points = new ArrayList<>();
    if (json.containsKey("value")) points.add(point(json.get("value")));
    for (Object each : list(json.get("values"))) points.add(point(each));
    return new Series(labels, points);
  }

  private static double[] point(Object pair) {
    List<?> both = list(pair);
    return new double[] {number(both.get(0)), number(both.get(1))};
  }

  private static double number(Object value) {
    return Double.parseDouble(String.valueOf(value).replace("+Inf", "Infinity"));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        yield list;
      }
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, value(parser));
    }
    return map;
  }
}
