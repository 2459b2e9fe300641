@NullMarked
package io.allsmi.cli.mock;

import org.jspecify.annotations.NullMarked;
