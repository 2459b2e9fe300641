/** What collectors of native libraries share, and how a process ends that holds a hung call. */
@NullMarked
package io.allsmi.collectors.natives;

import org.jspecify.annotations.NullMarked;
