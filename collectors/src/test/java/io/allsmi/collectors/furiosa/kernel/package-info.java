/** Tests of FuriosaAI's cards. */
@NullMarked
package io.allsmi.collectors.furiosa.kernel;

import org.jspecify.annotations.NullMarked;
