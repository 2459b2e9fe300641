@NullMarked
package io.allsmi.cli;

import org.jspecify.annotations.NullMarked;
