package io.allsmi.exporter.page;

import io.allsmi.exporter.feed.Collected;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.text.Appendix;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import io.allsmi.wire.text.Format;
import io.allsmi.wire.text.Selection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The metrics of one node as text. Keeps a writer for each choice that clients make, since a writer
 * remembers all of its pages but the numbers; of the choices made last, so that a client that makes
 * up new ones all the time takes no more memory.
 */
public final class Pages {
  private static final int MOST_WRITERS = 12;

  private final ExpositionOptions options;
  private final Supplier<Appendix> appendix;
  private final AtomicLong rendered = new AtomicLong();
  private final AtomicLong renderingNanos = new AtomicLong();

  private final Map<Choice, ExpositionWriter> writers =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Choice, ExpositionWriter> eldest) {
          return size() > MOST_WRITERS;
        }
      };

  /**
   * @param options what all pages have in common
   * @param appendix what stands at the end of each page; asked at each rendering
   */
  public Pages(ExpositionOptions options, Supplier<Appendix> appendix) {
    this.options = options;
    this.appendix = appendix;
  }

  /** Which page. */
  public record Form(Format format, Level level, Selection selection)
      implements Collected.Recipe<Rendition> {}

  private record Choice(Level level, Selection selection) {}

  /** The page of a collection. */
  public Rendition of(Collected collected, Form form) {
    return collected.make(form, each -> render(collected, each));
  }

  /** How many pages were rendered. */
  public long rendered() {
    return rendered.get();
  }

  /** Seconds that rendering has taken. */
  public double renderingSeconds() {
    return renderingNanos.get() / 1e9;
  }

  private synchronized Rendition render(Collected collected, Form form) {
    long begin = System.nanoTime();
    Choice choice = new Choice(form.level(), form.selection());
    ExpositionWriter writer = writers.get(choice);
    if (writer == null) {
      writer = new ExpositionWriter(options.upTo(form.level()).of(form.selection()));
      writers.put(choice, writer);
    }
    Bytes out = new Bytes();
    writer.write(collected.snapshot(), form.format(), appendix.get(), out);
    Rendition rendition = new Rendition(form.format().contentType(), out);
    rendered.incrementAndGet();
    renderingNanos.addAndGet(System.nanoTime() - begin);
    return rendition;
  }
}
