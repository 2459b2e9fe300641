/** How the small text files of a Linux kernel are read: cheaply, again and again, without trust. */
@NullMarked
package io.allsmi.collectors.host.file;

import org.jspecify.annotations.NullMarked;
