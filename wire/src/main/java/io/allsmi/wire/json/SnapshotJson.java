package io.allsmi.wire.json;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.Limits;
import io.allsmi.wire.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A snapshot as one JSON document of the schema {@code allsmi/1}, described by {@code
 * docs/schema/allsmi-1.schema.json}: UTF-8, snake_case, base units, times in RFC 3339 UTC with
 * milliseconds, and no field for what is absent. The form of the same document in {@code snapshot},
 * the event stream and recordings.
 *
 * <p>What was written reads back as an equal snapshot, with these exceptions: times lose what is
 * below a millisecond and their monotonic reading, parts of one kind stand together, blocks that
 * agree on source, time and epoch are one, and a block without a reading is none.
 */
public final class SnapshotJson {
  /** The value of the field {@code schema}. */
  public static final String SCHEMA = "allsmi/1";

  private SnapshotJson() {}

  /** Appends the document, without a line end. */
  public static void write(Snapshot snapshot, JsonOptions options, Bytes out) {
    new SnapshotWriter(snapshot, null, options, out).write();
  }

  /** Appends the document of a node of a fleet, without a line end. */
  public static void write(Snapshot snapshot, Reached reached, JsonOptions options, Bytes out) {
    new SnapshotWriter(snapshot, reached, options, out).write();
  }

  /** The document, without a line end. */
  public static byte[] write(Snapshot snapshot, JsonOptions options) {
    Bytes out = new Bytes();
    write(snapshot, options, out);
    return out.toByteArray();
  }

  /** Writes the document, without a line end, in one call of the stream. */
  public static void write(Snapshot snapshot, JsonOptions options, OutputStream out)
      throws IOException {
    Bytes bytes = new Bytes();
    write(snapshot, options, bytes);
    bytes.writeTo(out);
  }

  /**
   * Reads one document. Who reads many of one node keeps a {@link SnapshotReader}.
   *
   * @param catalogue the metrics that are known; others are made from the document
   * @throws UnreadableException when it is not such a document
   */
  public static Snapshot read(byte[] document, Catalogue catalogue) throws UnreadableException {
    return new SnapshotReader(catalogue, Limits.DEFAULT).read(document);
  }
}
