/** The command {@code allsmi view}. */
@NullMarked
package io.allsmi.cli.view;

import org.jspecify.annotations.NullMarked;
