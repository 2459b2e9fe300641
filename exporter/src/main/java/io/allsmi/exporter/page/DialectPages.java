package io.allsmi.exporter.page;

import io.allsmi.exporter.feed.Collected;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.dialect.DialectWriter;
import io.allsmi.wire.text.ExpositionOptions;
import java.util.HashMap;
import java.util.Map;

/** The metrics of one node as other exporters would tell them; a writer for each choice. */
public final class DialectPages {
  private final ExpositionOptions options;
  private final Map<Form, DialectWriter> writers = new HashMap<>();

  /**
   * @param options what all pages have in common
   */
  public DialectPages(ExpositionOptions options) {
    this.options = options;
  }

  /** Which page. */
  public record Form(Dialect dialect, Level level) implements Collected.Recipe<Rendition> {}

  /** The page of a collection. */
  public Rendition of(Collected collected, Form form) {
    return collected.make(form, each -> render(collected, each));
  }

  private synchronized Rendition render(Collected collected, Form form) {
    DialectWriter writer =
        writers.computeIfAbsent(
            form, each -> new DialectWriter(each.dialect(), options.upTo(each.level())));
    Bytes out = new Bytes();
    writer.write(collected.snapshot(), out);
    return new Rendition(Dialect.CONTENT_TYPE, out);
  }
}
