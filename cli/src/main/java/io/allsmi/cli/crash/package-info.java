/**
 * What a crash leaves behind for the next start: collectors whose library took the program down.
 */
@NullMarked
package io.allsmi.cli.crash;

import org.jspecify.annotations.NullMarked;
