package io.allsmi.fleet.scrape;

/**
 * What is asked for at an endpoint. Exporters of others do not know the parameter {@code level} and
 * pass over it.
 *
 * @param path without its query
 * @param query without its question mark; empty for none
 */
record Paths(String path, String query) {
  private static final String METRICS = "/metrics";

  static Paths of(String pathAndQuery) {
    int question = pathAndQuery.indexOf('?');
    if (question < 0) return new Paths(pathAndQuery, "");
    return new Paths(pathAndQuery.substring(0, question), pathAndQuery.substring(question + 1));
  }

  /** The page; a level that the user chose stays. */
  String metrics(boolean whole) {
    if (query.startsWith("level=") || query.contains("&level=")) return path + "?" + query;
    return with(path, query.isEmpty() ? "" : query + "&", whole);
  }

  /** The document that an exporter of this program has beside its page. */
  String snapshot(boolean whole) {
    int end = path.endsWith(METRICS) ? path.length() - METRICS.length() : path.length();
    return with(path.substring(0, end) + "/snapshot", "", whole);
  }

  private static String with(String path, String query, boolean whole) {
    return path + "?" + query + "level=" + (whole ? "all" : "core");
  }
}
