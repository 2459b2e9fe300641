/** Tables and text for people who read standard output. */
@NullMarked
package io.allsmi.cli.text;

import org.jspecify.annotations.NullMarked;
