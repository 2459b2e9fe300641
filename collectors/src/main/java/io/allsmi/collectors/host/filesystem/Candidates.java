package io.allsmi.collectors.host.filesystem;

import java.util.List;

/**
 * A filesystem that is shown, and the mount points where it can be asked, the best first.
 *
 * @param mounts of one filesystem; the first that is a folder names it
 * @param readOnly whether none of its mounts can be written
 */
record Candidates(List<Mount> mounts, boolean readOnly) {
  Candidates {
    mounts = List.copyOf(mounts);
  }
}
