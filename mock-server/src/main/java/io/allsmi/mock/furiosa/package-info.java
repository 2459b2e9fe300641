/** Simulated cards of FuriosaAI: the sources {@code furiosa} and {@code furiosa-health}. */
@NullMarked
package io.allsmi.mock.furiosa;

import org.jspecify.annotations.NullMarked;
