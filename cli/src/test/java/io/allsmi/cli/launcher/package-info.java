/** Tests of the script {@code allsmi} at the root of the checkout. */
@NullMarked
package io.allsmi.cli.launcher;

import org.jspecify.annotations.NullMarked;
