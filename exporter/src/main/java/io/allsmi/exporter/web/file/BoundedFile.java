package io.allsmi.exporter.web.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads small files of text, of which none is believed to be small. */
public final class BoundedFile {
  /** Far more than a chain of certificates takes; a wrong path must not fill the memory. */
  public static final int LARGEST_BYTES = 1 << 20;

  private BoundedFile() {}

  /**
   * The whole file as UTF-8 text.
   *
   * @throws WebConfigException that names the file and says why it cannot be read
   */
  public static String read(Path file) throws WebConfigException {
    try {
      if (Files.isDirectory(file)) throw unreadable(file, "is a folder");
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LARGEST_BYTES + 1);
      }
      if (bytes.length > LARGEST_BYTES) throw unreadable(file, "is larger than 1 MiB");
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw unreadable(file, "no such file");
    } catch (AccessDeniedException e) {
      throw unreadable(file, "permission denied");
    } catch (CharacterCodingException e) {
      throw unreadable(file, "is not UTF-8 text");
    } catch (FileSystemException e) {
      String reason = e.getReason();
      throw unreadable(file, reason == null ? "cannot be read" : reason);
    } catch (IOException e) {
      throw unreadable(file, "cannot be read");
    }
  }

  private static WebConfigException unreadable(Path file, String why) {
    return new WebConfigException(Quoted.plain(file.toString()) + ": " + Quoted.plain(why));
  }
}
