/** Tests of FuriosaAI's cards. */
@NullMarked
package io.allsmi.collectors.furiosa.card;

import org.jspecify.annotations.NullMarked;
