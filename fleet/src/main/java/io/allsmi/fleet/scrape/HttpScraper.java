package io.allsmi.fleet.scrape;

import io.allsmi.fleet.poll.Detail;
import io.allsmi.fleet.poll.ScrapeException;
import io.allsmi.fleet.poll.Scraped;
import io.allsmi.fleet.poll.Scraper;
import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.dialect.PageRead;
import io.allsmi.wire.dialect.PageReader;
import io.allsmi.wire.http.client.FetchException;
import io.allsmi.wire.http.client.Server;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks an endpoint by HTTP: for its metrics as text, and where it is an exporter of this program
 * and more is wanted than metrics, for its snapshot as JSON.
 */
public final class HttpScraper implements Scraper {
  private static final String TEXT =
      "application/openmetrics-text;version=1.0.0;q=0.3,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  private static final String JSON = "application/json";

  private final Server server;
  private final Paths paths;
  private final Supplier<Duration> timeout;
  private final PageReader pages;
  private final NodeClock clock = new NodeClock();
  private String dialect = "";
  private boolean hasDocument = true;

  /**
   * @param path of the metrics, with a query if there is one
   * @param timeout for a whole exchange
   */
  public HttpScraper(
      Server server, String path, Supplier<Duration> timeout, Catalogue catalogue, Limits limits) {
    this.server = server;
    this.paths = Paths.of(path);
    this.timeout = timeout;
    pages = new PageReader(catalogue, limits);
  }

  @Override
  public Scraped scrape(Detail detail) throws ScrapeException {
    pages.keepUnknown(detail == Detail.WHOLE);
    boolean document = detail != Detail.CORE && hasDocument && dialect.equals(PageReader.OWN_TEXT);
    try {
      return document ? document(detail) : page(detail);
    } catch (FetchException e) {
      throw new ScrapeException(state(e.kind()), e.words());
    } catch (UnreadableException e) {
      throw new ScrapeException(NodeState.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private Scraped page(Detail detail) throws FetchException, UnreadableException {
    Scraped scraped = fetch(paths.metrics(detail == Detail.WHOLE), TEXT);
    dialect = scraped.dialect();
    return scraped;
  }

  /** An exporter of an older version, or behind a proxy, may have metrics alone. */
  private Scraped document(Detail detail) throws FetchException, UnreadableException {
    try {
      return fetch(paths.snapshot(detail == Detail.WHOLE), JSON);
    } catch (FetchException e) {
      if (e.status() != 404) throw e;
      hasDocument = false;
      return page(detail);
    }
  }

  private Scraped fetch(String path, String accept) throws FetchException, UnreadableException {
    return server.get(
        path,
        accept,
        timeout.get(),
        (bytes, length, headers) -> read(bytes, length, headers.first("Content-Type").orElse("")));
  }

  private Scraped read(byte[] bytes, int length, String contentType) throws UnreadableException {
    Moment now = now();
    PageRead read = pages.read(bytes, length, contentType, "", now);
    clock.saw(server.date(), now.wallMillis());
    boolean document = read.dialect().equals(PageReader.OWN_JSON);
    return new Scraped(
        clock.ours(read.snapshot(), now),
        document ? PageReader.OWN_TEXT : read.dialect(),
        complaint(read));
  }

  private static String complaint(PageRead read) {
    if (read.complaints().isEmpty()) return "";
    String first = read.complaints().getFirst();
    int more = read.malformedLines() - 1;
    return more > 0 ? first + " and " + more + " more lines that cannot be read" : first;
  }

  private static Moment now() {
    return new Moment(System.currentTimeMillis(), System.nanoTime());
  }

  private static NodeState state(FetchException.Kind kind) {
    return switch (kind) {
      case TIMEOUT, CLOSED, STATUS -> NodeState.LATE;
      case PROTOCOL, TOO_LARGE -> NodeState.MALFORMED;
      case UNAUTHORIZED -> NodeState.UNAUTHORIZED;
      case UNRESOLVED, REFUSED, UNREACHABLE, TLS, REDIRECT -> NodeState.DOWN;
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
