package io.allsmi.exporter.web;

import io.allsmi.exporter.web.auth.Users;
import io.allsmi.exporter.web.file.PemText;
import io.allsmi.exporter.web.file.TlsSettings;
import io.allsmi.exporter.web.file.WebConfig;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.exporter.web.file.WebConfigReader;
import io.allsmi.exporter.web.tls.Tls;
import java.nio.file.Path;
import java.util.Optional;

/** One reading of the web configuration with all that it names, ready to be applied. */
record Policy(WebConfig config, Optional<Tls> tls, Users users) {
  /** Without a configuration. */
  static final Policy OPEN =
      new Policy(WebConfig.NONE, Optional.empty(), new Users(WebConfig.NONE.users()));

  static Policy read(Path file, FileWatch files) throws WebConfigException {
    files.add(file);
    WebConfig config = WebConfigReader.read(file);
    Optional<Tls> tls = Optional.empty();
    if (config.tls().isPresent()) {
      TlsSettings settings = config.tls().get();
      watch(settings.certificate(), files);
      watch(settings.privateKey(), files);
      settings.clientAuthority().ifPresent(authority -> watch(authority, files));
      tls = Optional.of(Tls.read(settings));
    }
    return new Policy(config, tls, new Users(config.users()));
  }

  private static void watch(PemText pem, FileWatch files) {
    pem.file().ifPresent(files::add);
  }

  /**
   * A listener is encrypted or plain for as long as it lives; and a file that all went from was
   * hardly emptied to open what it guarded.
   */
  static void mayFollow(Path file, Policy before, Policy now) throws WebConfigException {
    if (before.tls().isPresent() != now.tls().isPresent()) {
      throw new WebConfigException(file + ": TLS is switched on or off by a restart only");
    }
    if (now.config().equals(WebConfig.NONE) && !before.config().equals(WebConfig.NONE)) {
      throw new WebConfigException(file + ": holds nothing any more");
    }
  }
}
