/** The exporter as a process, as its clients and its enemies meet it. */
@NullMarked
package io.allsmi.cli.export;

import org.jspecify.annotations.NullMarked;
