package io.allsmi.collectors.jetson.machine;

import io.allsmi.collectors.host.file.Text;

/** The release of Linux for Tegra, from /etc/nv_tegra_release or from the list of packages. */
final class Release {
  private static final String REVISION = "REVISION:";

  private Release() {}

  /**
   * The release that the first line of /etc/nv_tegra_release names: {@code 36.4.7} for {@code # R36
   * (release), REVISION: 4.7, GCID: …}; empty when it names none.
   */
  static String ofFile(String line) {
    int at = line.indexOf('R');
    if (!line.startsWith("#") || at < 0) return "";
    String major = number(line, at + 1);
    int revision = line.indexOf(REVISION);
    if (major.isEmpty() || revision < 0) return major;
    int from = revision + REVISION.length();
    while (from < line.length() && line.charAt(from) == ' ') from++;
    String minor = number(line, from);
    return minor.isEmpty() ? major : major + "." + minor;
  }

  /**
   * The release that the package {@code nvidia-l4t-core} has in /var/lib/dpkg/status: {@code
   * 36.4.7} for {@code Version: 36.4.7-20250918154033}; empty when it is not installed.
   */
  static String ofPackages(Text status) {
    boolean core = false;
    status.rewind();
    while (status.nextLine()) {
      if (status.skip("Package:")) core = status.rest().equals("nvidia-l4t-core");
      else if (core && status.skip("Version:")) return number(status.rest(), 0);
    }
    return "";
  }

  /** Digits with single points between them. */
  private static String number(String text, int from) {
    int end = from;
    while (end < text.length() && isPart(text, from, end)) end++;
    return text.substring(from, end > from && text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static boolean isPart(String text, int from, int at) {
    char here = text.charAt(at);
    if (here == '.') return at > from && text.charAt(at - 1) != '.';
    return here >= '0' && here <= '9';
  }
}
