/** What simulated accelerators of all vendors but NVIDIA have in common. */
@NullMarked
package io.allsmi.mock.chip;

import org.jspecify.annotations.NullMarked;
