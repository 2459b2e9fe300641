package io.allsmi.collectors.host.sysfs;

/** PCI addresses in the paths of sysfs: {@code 0000:4b:00.0}. */
public final class PciAddress {
  private static final int SHORTEST_DOMAIN = 4;
  private static final int BEHIND_DOMAIN = ":00:00.0".length();

  private PciAddress() {}

  /**
   * The path up to the PCI function that is nearest to its end; empty when it leads through none.
   */
  public static String nearestFunction(String path) {
    int end = path.length();
    while (end > 0) {
      int slash = path.lastIndexOf('/', end - 1);
      if (isAddress(path, slash + 1, end)) return path.substring(0, end);
      end = slash;
    }
    return "";
  }

  /** The address of the PCI function that is nearest to the path's end; empty for none. */
  public static String nearest(String path) {
    return Links.name(nearestFunction(path));
  }

  /** Whether a name is the address of a PCI function. */
  public static boolean isAddress(String name) {
    return isAddress(name, 0, name.length());
  }

  // Domains beyond the first 65,536 (Intel VMD) have more than four digits.
  private static boolean isAddress(String text, int start, int end) {
    int domain = end - start - BEHIND_DOMAIN;
    if (domain < SHORTEST_DOMAIN) return false;
    for (int i = start; i < end; i++) {
      char here = text.charAt(i);
      boolean right =
          switch (i - start - domain) {
            case 0, 3 -> here == ':';
            case 6 -> here == '.';
            default -> isHexDigit(here);
          };
      if (!right) return false;
    }
    return true;
  }

  private static boolean isHexDigit(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }
}
