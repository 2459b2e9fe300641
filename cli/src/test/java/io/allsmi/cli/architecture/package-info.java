@NullMarked
package io.allsmi.cli.architecture;

import org.jspecify.annotations.NullMarked;
