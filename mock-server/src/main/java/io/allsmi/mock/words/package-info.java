/** Words in errors. */
@NullMarked
package io.allsmi.mock.words;

import org.jspecify.annotations.NullMarked;
