/** Where bytes go: the standard output and files that appear whole or not at all. */
@NullMarked
package io.allsmi.cli.output;

import org.jspecify.annotations.NullMarked;
