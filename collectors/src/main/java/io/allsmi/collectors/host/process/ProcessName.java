package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.Printable;

/** The name that a process has given itself: any 15 bytes that it likes. */
final class ProcessName {
  private ProcessName() {}

  /** Undoes the kernel's escapes of a line feed and a backslash; a line feed is left out. */
  static String of(String raw) {
    if (raw.indexOf('\\') < 0) return raw;
    StringBuilder name = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char here = raw.charAt(i);
      char after = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
      if (here == '\\' && after == 'n') {
        i++;
      } else {
        name.append(here);
        if (here == '\\' && after == '\\') i++;
      }
    }
    return Printable.of(name.toString());
  }
}
