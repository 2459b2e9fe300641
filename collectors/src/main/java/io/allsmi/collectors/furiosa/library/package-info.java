/** FuriosaAI's management library, {@code libfuriosa_smi.so}. */
@NullMarked
package io.allsmi.collectors.furiosa.library;

import org.jspecify.annotations.NullMarked;
