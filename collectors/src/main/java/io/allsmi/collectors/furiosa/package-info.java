/** FuriosaAI's Warboy and RNGD cards. */
@NullMarked
package io.allsmi.collectors.furiosa;

import org.jspecify.annotations.NullMarked;
