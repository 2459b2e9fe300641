/** Made-up machines for tests and pictures of screens. */
@NullMarked
package io.allsmi.tui.sample;

import org.jspecify.annotations.NullMarked;
