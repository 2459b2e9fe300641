package io.allsmi.fleet.poll;

/** Asks one endpoint. Its methods are called by one thread at a time. */
public interface Scraper extends AutoCloseable {
  /**
   * Asks, and waits for the answer up to a time-out.
   *
   * @throws ScrapeException when there is none, or none that can be read
   */
  Scraped scrape(Detail detail) throws ScrapeException;

  /** Lets go of its connection; from any thread. */
  @Override
  void close();
}
