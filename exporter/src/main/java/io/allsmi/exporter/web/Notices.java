package io.allsmi.exporter.web;

import io.allsmi.exporter.web.auth.Tokens;
import io.allsmi.exporter.web.file.PemText;
import io.allsmi.exporter.web.file.Quoted;
import io.allsmi.exporter.web.file.TlsSettings;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.exporter.web.tls.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;

/** Tells the operator, at each reading, of what works and yet should not stay as it is. */
final class Notices {
  private final Consumer<String> log;
  private final InstantSource clock;

  Notices(Consumer<String> log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The same policy, after warnings of its certificate and of who else may read its key. */
  Policy of(Policy policy) {
    if (policy.tls().isPresent()) {
      Tls tls = policy.tls().get();
      tls.warnings(clock.instant()).forEach(log);
    }
    policy.config().tls().map(TlsSettings::privateKey).flatMap(PemText::file).ifPresent(this::open);
    return policy;
  }

  /** Reads tokens, after a warning of who else may. */
  Tokens tokens(Path file, FileWatch files) throws WebConfigException {
    files.add(file);
    Tokens read = Tokens.read(file);
    open(file);
    return read;
  }

  private void open(Path secret) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(secret);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
        String path = Quoted.plain(secret.toString());
        log.accept(path + ": every user of this machine may read this secret; chmod 600 it");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // A file system without these permissions has others, of which nothing is known here.
    }
  }
}
