/** Tests of FuriosaAI's cards. */
@NullMarked
package io.allsmi.collectors.furiosa.process;

import org.jspecify.annotations.NullMarked;
