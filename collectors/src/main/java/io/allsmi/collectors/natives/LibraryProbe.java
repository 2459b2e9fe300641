package io.allsmi.collectors.natives;

import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Probe;

/** The two ways in which a native library is not there, as a user reads them. */
public final class LibraryProbe {
  private LibraryProbe() {}

  /**
   * It was not found; the line says where it was looked for.
   *
   * @param library its file name
   * @param advice what to install if it should be there
   */
  public static Probe.Absent absent(String library, LibraryLookup lookup, String advice) {
    StringBuilder error = new StringBuilder(library).append(" was not found");
    String before = " in ";
    for (String place : lookup.searched()) {
      error.append(before).append(place);
      before = ", ";
    }
    return new Probe.Absent(error.toString(), advice);
  }

  /**
   * It was found and the loader refused it.
   *
   * @param file what was to be loaded
   * @param refusal what the loader said
   */
  public static Probe.Broken broken(String file, LinkageError refusal, String advice) {
    String reason = refusal.getMessage();
    if (reason == null) reason = refusal.getClass().getSimpleName();
    int line = reason.indexOf('\n');
    if (line >= 0) reason = reason.substring(0, line);
    return new Probe.Broken(file + " cannot be loaded: " + reason, advice);
  }
}
