/** {@code allsmi export}: this machine over HTTP. */
@NullMarked
package io.allsmi.cli.export;

import org.jspecify.annotations.NullMarked;
