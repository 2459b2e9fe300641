/** What a simulated source is, whatever it simulates. */
@NullMarked
package io.allsmi.mock.source;

import org.jspecify.annotations.NullMarked;
