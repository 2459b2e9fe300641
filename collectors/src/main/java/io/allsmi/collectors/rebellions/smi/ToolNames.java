package io.allsmi.collectors.rebellions.smi;

import java.util.List;

/** What the tool is called: on the path, and where the vendor's packages and containers put it. */
public final class ToolNames {
  public static final List<String> ALL =
      List.of(
          "rbln-smi",
          "/run/rbln/driver/usr/bin/rbln-smi",
          "/opt/rebellions/bin/rbln-smi",
          "rbln-stat",
          "/opt/rebellions/bin/rbln-stat");

  private ToolNames() {}
}
