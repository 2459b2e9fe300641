package io.allsmi.exporter.page;

import io.allsmi.exporter.feed.Collected;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.Section;
import io.allsmi.wire.json.SnapshotJson;
import java.util.Set;

/** Collections as JSON documents of the schema {@code allsmi/1}. */
public final class Documents {
  /** The media type of a document. */
  public static final String CONTENT_TYPE = "application/json";

  private Documents() {}

  /**
   * Which document.
   *
   * @param include the sections that it has
   * @param level metrics beyond it are left out
   * @param pretty whether it is laid out in lines for people
   * @param event whether it is an event of a stream rather than a document by itself
   */
  public record Form(Set<Section> include, Level level, boolean pretty, boolean event)
      implements Collected.Recipe<Rendition> {
    public Form {
      include = Set.copyOf(include);
    }

    private JsonOptions options() {
      JsonOptions options = JsonOptions.ALL.including(include).upTo(level);
      return pretty ? options.prettyPrinted() : options;
    }
  }

  /** The document of a collection. */
  public static Rendition of(Collected collected, Form form) {
    return collected.make(form, each -> render(collected, each));
  }

  private static Rendition render(Collected collected, Form form) {
    Bytes out = new Bytes();
    if (form.event()) {
      out.text("event: snapshot\nid: ").number(collected.sequence()).text("\ndata: ");
    }
    SnapshotJson.write(collected.snapshot(), form.options(), out);
    out.text(form.event() ? "\n\n" : "\n");
    return new Rendition(CONTENT_TYPE, out);
  }
}
