package io.allsmi.fleet.scrape;

import io.allsmi.fleet.poll.Scraped;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.SnapshotReader;
import io.allsmi.wire.text.ExpositionRead;
import io.allsmi.wire.text.ExpositionReader;

/** Reads what one endpoint says, whatever it speaks. Not for use by several threads at once. */
public final class PageRead {
  static final String OWN = "allsmi";
  static final String TEXT = "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  static final String JSON = "application/json";

  private final ExpositionReader text;
  private final SnapshotReader documents;

  public PageRead(Catalogue catalogue, Limits limits) {
    text = new ExpositionReader(catalogue, limits);
    documents = new SnapshotReader(catalogue, limits);
  }

  Scraped read(byte[] bytes, int length, String contentType, Moment at) throws UnreadableException {
    if (length > 0 && bytes[0] == '{') {
      Snapshot document = documents.read(bytes, 0, length);
      return new Scraped(document, OWN, "");
    }
    ExpositionRead read = text.read(bytes, 0, length, "", OWN, at);
    if (read.samples() == 0) throw new UnreadableException("no metrics: " + contentType);
    return new Scraped(
        read.snapshot(), OWN, read.complaints().isEmpty() ? "" : read.complaints().getFirst());
  }
}
