package io.allsmi.exporter.web.file;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Certificates or a key: in a file of their own, or within the configuration.
 *
 * @param key of the configuration that names it, for example {@code cert_file}
 * @param file where it is to be read from, or empty
 * @param inline the PEM itself where there is no file
 */
public record PemText(String key, Optional<Path> file, String inline, Place at) {

  /** The PEM as it is now. */
  public String read() throws WebConfigException {
    if (file.isEmpty()) return inline;
    try {
      return BoundedFile.read(file.get());
    } catch (WebConfigException e) {
      throw at.wrong(key + ": " + e.line());
    }
  }

  /** The error that the PEM is wrong; names the file if it is in one. */
  public WebConfigException wrong(String why) {
    String where = file.isEmpty() ? "" : Quoted.plain(file.get().toString()) + ": ";
    return at.wrong(key + ": " + where + why);
  }

  /** May hold a secret. */
  @Override
  public String toString() {
    return key + " at " + at;
  }
}
