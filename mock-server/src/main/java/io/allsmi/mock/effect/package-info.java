/** What happens to simulated nodes beside their daily work, and what follows from it. */
@NullMarked
package io.allsmi.mock.effect;

import org.jspecify.annotations.NullMarked;
