package io.allsmi.cli.export;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.exporter.web.WebAccess;
import java.util.List;

/** Who may read what a command serves, by its settings. */
public final class Access {
  private Access() {}

  /** Of a call of a command that takes these settings. */
  public static WebAccess of(Invocation call) {
    return new WebAccess(
        call.find(ExportKeys.WEB_CONFIG),
        call.find(ExportKeys.TOKEN_FILE),
        call.find(ExportKeys.ALLOW_HOST).orElse(List.of()),
        call.find(ExportKeys.CORS_ORIGIN).orElse(List.of()));
  }
}
