/** What {@code furiosa-smi} prints as JSON. */
@NullMarked
package io.allsmi.collectors.furiosa.cli;

import org.jspecify.annotations.NullMarked;
