package io.allsmi.wire.dialect;

import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.SnapshotReader;
import io.allsmi.wire.text.ExpositionRead;
import io.allsmi.wire.text.ExpositionReader;
import io.allsmi.wire.text.FamilyName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one endpoint serves, whatever exporter it is: what a page is follows from its content.
 * It remembers the shape of the page before, and of a page of the same shape it reads only the
 * values.
 *
 * <p>Not safe for use by several threads.
 */
public final class PageReader {
  /** The dialect of this program's own text. */
  public static final String OWN_TEXT = "allsmi";

  /** The dialect of this program's own documents. */
  public static final String OWN_JSON = "allsmi-json";

  private final Catalogue catalogue;
  private final Limits limits;
  private @Nullable ExpositionReader text;
  private @Nullable SnapshotReader json;
  private @Nullable ForeignReader foreign;
  private @Nullable Together together;
  private boolean keepsUnknown;

  /** Samples of a page of our own text that are known not to be of another exporter. */
  private int ownOthers;

  public PageReader(Catalogue catalogue, Limits limits) {
    this.catalogue = catalogue;
    this.limits = limits;
  }

  /**
   * Keeps families that no table has, with unit none, as parts {@code series} of the node: for one
   * that somebody looks at. Otherwise they are counted.
   */
  public void keepUnknown(boolean keep) {
    keepsUnknown = keep;
    if (foreign != null) foreign.keepUnknown(keep);
  }

  /**
   * Reads a page or a document.
   *
   * @param bytes holds it from the beginning on
   * @param contentType as it was sent; empty for none. The content decides
   * @param node the node's key for a page that does not tell its host name
   * @param at when it came
   * @throws UnreadableException when it is longer, or has more devices, than what is read; when it
   *     is no document that is known; when there is no sample in it
   */
  public PageRead read(byte[] bytes, int length, String contentType, String node, Moment at)
      throws UnreadableException {
    if (length > limits.bytes()) {
      throw new UnreadableException(
          "the page has " + length + " bytes, more than the " + limits.bytes() + " allowed");
    }
    int start = 0;
    while (start < length && (bytes[start] & 0xFF) <= ' ') start++;
    if (start == length) throw new UnreadableException("the page is empty");
    if (bytes[start] == '{') return readDocument(bytes, length);
    if (bytes[start] == '<') {
      throw new UnreadableException("a page of markup, not of metrics: is the path right?");
    }
    PageRead read = readText(bytes, length, node, at);
    if (read.samples() == 0 && read.otherSamples() == 0) {
      String type = contentType.toLowerCase(Locale.ROOT);
      String of = type.isEmpty() ? "" : " of " + type;
      throw new UnreadableException("the page" + of + " has no metric in it");
    }
    return read;
  }

  private PageRead readDocument(byte[] bytes, int length) throws UnreadableException {
    SnapshotReader reader = json;
    if (reader == null) {
      reader = new SnapshotReader(catalogue, limits);
      json = reader;
    }
    Snapshot snapshot = reader.read(bytes, 0, length);
    int readings = 0;
    for (int i = 0; i < snapshot.blocks().size(); i++) readings += snapshot.blocks().get(i).size();
    return new PageRead(snapshot, OWN_JSON, readings, 0, 0, List.of());
  }

  private PageRead readText(byte[] bytes, int length, String node, Moment at)
      throws UnreadableException {
    // The reader of the page before is tried first: nodes do not change what they speak.
    ExpositionReader own = text;
    if (own == null && foreign == null && beginsAsOwn(bytes, length)) {
      own = new ExpositionReader(catalogue, limits);
      text = own;
      ownOthers = 0;
    }
    if (own != null && foreign == null) {
      PageRead read = ofOwn(own.read(bytes, 0, length, node, OWN_TEXT, at));
      if (read.samples() > 0 && read.otherSamples() == ownOthers) return read;
    }
    ForeignReader others = foreign();
    PageRead read = others.read(bytes, length, node, at);
    if (others.own() == 0) {
      text = null;
      return read;
    }
    if (own == null) {
      own = new ExpositionReader(catalogue, limits);
      text = own;
    }
    PageRead ours = ofOwn(own.read(bytes, 0, length, node, OWN_TEXT, at));
    if (read.samples() == 0) {
      foreign = null;
      ownOthers = ours.otherSamples();
      return ours;
    }
    if (together == null) together = new Together();
    return together.merge(ours, read);
  }

  /** Whether the first line that is no comment is of one of the program's own families. */
  private static boolean beginsAsOwn(byte[] bytes, int length) {
    int at = 0;
    while (at < length && (bytes[at] == '#' || bytes[at] == '\n')) {
      while (at < length && bytes[at] != '\n') at++;
      at++;
    }
    String prefix = FamilyName.PREFIX;
    if (length - at < prefix.length()) return false;
    for (int i = 0; i < prefix.length(); i++) {
      if (bytes[at + i] != prefix.charAt(i)) return false;
    }
    return true;
  }

  private ForeignReader foreign() {
    ForeignReader reader = foreign;
    if (reader == null) {
      reader = new ForeignReader(catalogue, limits);
      reader.keepUnknown(keepsUnknown);
      foreign = reader;
    }
    return reader;
  }

  private static PageRead ofOwn(ExpositionRead read) {
    return new PageRead(
        read.snapshot(),
        OWN_TEXT,
        read.samples(),
        read.otherSamples(),
        read.malformedLines(),
        read.complaints());
  }
}
