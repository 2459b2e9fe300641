/** Which processes hold FuriosaAI's processing elements. */
@NullMarked
package io.allsmi.collectors.furiosa.process;

import org.jspecify.annotations.NullMarked;
