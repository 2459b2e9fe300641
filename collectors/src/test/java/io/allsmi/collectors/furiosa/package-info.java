/** Tests of FuriosaAI's cards. */
@NullMarked
package io.allsmi.collectors.furiosa;

import org.jspecify.annotations.NullMarked;
