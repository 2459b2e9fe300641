/** Tests of FuriosaAI's cards. */
@NullMarked
package io.allsmi.collectors.furiosa.library;

import org.jspecify.annotations.NullMarked;
