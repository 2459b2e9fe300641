package io.allsmi.wire.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asked for. {@code GET} and {@code HEAD} only: the server refuses other methods and
 * leaves the body of an answer to {@code HEAD} out by itself.
 *
 * @param path decoded, beginning with a slash, without the query
 * @param query decoded values by name, in the order in which they came
 */
public record Request(String path, Map<String, List<String>> query, Headers headers, Peer peer) {

  /** The first value of that name in the query. */
  public Optional<String> parameter(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /** All values of that name in the query. */
  public List<String> parameters(String name) {
    return query.getOrDefault(name, List.of());
  }
}
