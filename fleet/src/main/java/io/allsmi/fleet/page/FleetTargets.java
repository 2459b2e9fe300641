package io.allsmi.fleet.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * The nodes of a fleet as Prometheus' {@code http_sd} wants them: each is scraped by way of the
 * exporter that knows them all, as {@code instance} with its name.
 */
public final class FleetTargets {
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private FleetTargets() {}

  /**
   * The list in JSON.
   *
   * @param scheme http or https: how the exporter is reached
   * @param host where it is reached, with its port
   */
  public static byte[] json(FleetView fleet, String scheme, String host) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(200 * fleet.nodes().size() + 16);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartArray();
      for (NodeView node : fleet.nodes()) write(node, scheme, host, json);
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(NodeView node, String scheme, String host, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("targets");
    json.writeString(host);
    json.writeEndArray();
    json.writeObjectFieldStart("labels");
    json.writeStringField("instance", node.node());
    json.writeStringField("__scheme__", scheme);
    json.writeStringField("__metrics_path__", "/probe");
    json.writeStringField("__param_target", node.node());
    node.contact().labels().forEach((name, value) -> label(name, value, json));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void label(String name, String value, JsonGenerator json) {
    if (name.equals("instance") || !LABEL.matcher(name).matches()) return;
    try {
      json.writeStringField(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
