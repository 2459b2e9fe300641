package io.allsmi.wire.http.client;

import io.allsmi.wire.http.client.FetchException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets as they are now: those in files are read again when the file changes. */
final class Secrets {
  private static final int LONGEST = 64 * 1024;
  private static final long LOOK_NANOS = 1_000_000_000;

  private record Known(FileStamp stamp, String text, long looked) {}

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /**
   * The secret.
   *
   * @throws FetchException when its file cannot be read
   */
  String text(Secret secret) throws FetchException {
    return switch (secret) {
      case Secret.Value value -> value.text();
      case Secret.InFile in -> read(in.file());
    };
  }

  /** Looks at all files again, now. */
  void lookAgain() {
    known.replaceAll(
        (file, last) -> new Known(last.stamp(), last.text(), last.looked() - LOOK_NANOS));
  }

  private String read(Path file) throws FetchException {
    long now = System.nanoTime();
    Known last = known.get(file);
    if (last != null && now - last.looked() < LOOK_NANOS) return last.text();
    FileStamp stamp = FileStamp.of(file);
    String text = last != null && last.stamp().equals(stamp) ? last.text() : content(file);
    known.put(file, new Known(stamp, text, now));
    return text;
  }

  private static String content(Path file) throws FetchException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length <= LONGEST) return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new FetchException(
          Kind.UNAUTHORIZED, "cannot read " + Words.shown(file.toString()) + " with the secret");
    }
    throw new FetchException(
        Kind.UNAUTHORIZED, Words.shown(file.toString()) + " is too large for a secret");
  }
}
