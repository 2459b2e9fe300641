/** Words and numbers that people write. */
@NullMarked
package io.allsmi.mock.words;

import org.jspecify.annotations.NullMarked;
