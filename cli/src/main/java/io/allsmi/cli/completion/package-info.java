/** The command {@code allsmi completion}. */
@NullMarked
package io.allsmi.cli.completion;

import org.jspecify.annotations.NullMarked;
