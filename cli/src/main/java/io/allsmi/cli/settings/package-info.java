/** The table of settings and the order in which a value wins: flag, environment, file, default. */
@NullMarked
package io.allsmi.cli.settings;

import org.jspecify.annotations.NullMarked;
