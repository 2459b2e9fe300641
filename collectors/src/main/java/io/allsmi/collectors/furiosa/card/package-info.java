/** FuriosaAI's cards, whatever they are read by. */
@NullMarked
package io.allsmi.collectors.furiosa.card;

import org.jspecify.annotations.NullMarked;
