/** Filesystems, from the kernel's table of mounts (proc_pid_mountinfo(5)) and statvfs(3). */
@NullMarked
package io.allsmi.collectors.host.filesystem;

import org.jspecify.annotations.NullMarked;
