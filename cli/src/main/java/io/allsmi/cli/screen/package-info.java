/** What every command with a live screen has in common. */
@NullMarked
package io.allsmi.cli.screen;

import org.jspecify.annotations.NullMarked;
