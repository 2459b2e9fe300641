/** Commands on a pseudo terminal. */
@NullMarked
package io.allsmi.cli.terminal;

import org.jspecify.annotations.NullMarked;
