/** Tests of FuriosaAI's cards. */
@NullMarked
package io.allsmi.collectors.furiosa.cli;

import org.jspecify.annotations.NullMarked;
