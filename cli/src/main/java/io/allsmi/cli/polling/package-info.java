/** How commands that poll other machines are told whom and how. */
@NullMarked
package io.allsmi.cli.polling;

import org.jspecify.annotations.NullMarked;
