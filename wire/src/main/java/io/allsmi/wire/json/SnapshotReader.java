package io.allsmi.wire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.allsmi.model.Inventory;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import java.io.IOException;

/**
 * Reads the documents of one node. It remembers the inventory of the one before, so that snapshots
 * share it for as long as nothing in it changes. Fields may stand in any order; unknown ones are
 * ignored; metrics, kinds and states that are not known are kept and written again as they were.
 *
 * <p>Not safe for use by several threads.
 */
public final class SnapshotReader {
  /** The document is five deep; what is deeper is ignored, and beyond this it is refused. */
  private static final int DEPTH = 32;

  private static final int LONGEST_NUMBER = 400;

  private final Catalogue catalogue;
  private final Limits limits;
  private final JsonFactory json;
  private Inventory inventory = Inventory.EMPTY;

  public SnapshotReader(Catalogue catalogue, Limits limits) {
    this.catalogue = catalogue;
    this.limits = limits;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(limits.textLength())
                    .maxNameLength(limits.textLength())
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
  }

  /**
   * The snapshot of a document.
   *
   * @throws UnreadableException when it is not a document of this schema, or larger than what is
   *     read; the message says where
   */
  public Snapshot read(byte[] document) throws UnreadableException {
    return read(document, 0, document.length);
  }

  /**
   * The snapshot of a document that is a part of an array.
   *
   * @throws UnreadableException when it is not a document of this schema, or larger than what is
   *     read; the message says where
   */
  public Snapshot read(byte[] bytes, int from, int length) throws UnreadableException {
    if (length > limits.bytes()) {
      throw new UnreadableException(
          "the document has " + length + " bytes, more than the " + limits.bytes() + " allowed");
    }
    RawDocument document = parse(bytes, from, length);
    Snapshot snapshot = new SnapshotAssembly(document, catalogue, limits, inventory).snapshot();
    inventory = snapshot.inventory();
    return snapshot;
  }

  private RawDocument parse(byte[] bytes, int from, int length) throws UnreadableException {
    try (JsonParser parser = json.createParser(bytes, from, length)) {
      return new DocumentParser(parser, limits).document();
    } catch (UnreadableException unreadable) {
      throw unreadable;
    } catch (JsonProcessingException malformed) {
      throw new UnreadableException(
          malformed.getOriginalMessage() + DocumentParser.at(malformed.getLocation()), malformed);
    } catch (IOException impossible) {
      throw new UnreadableException("cannot read the document: " + impossible, impossible);
    }
  }
}
