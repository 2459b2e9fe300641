/** What a command is, how its line is parsed, and what it reads and writes. */
@NullMarked
package io.allsmi.cli.command;

import org.jspecify.annotations.NullMarked;
