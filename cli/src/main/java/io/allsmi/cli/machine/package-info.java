/** This machine as commands see it. */
@NullMarked
package io.allsmi.cli.machine;

import org.jspecify.annotations.NullMarked;
