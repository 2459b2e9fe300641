/**
 * The processes of a Linux host from {@code /proc/<pid>} (proc(5)): which use most CPU time and
 * memory, whose they are and in which container.
 */
@NullMarked
package io.allsmi.collectors.host.process;

import org.jspecify.annotations.NullMarked;
