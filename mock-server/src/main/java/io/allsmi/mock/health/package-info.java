/** What is wrong with a simulated device at a time. */
@NullMarked
package io.allsmi.mock.health;

import org.jspecify.annotations.NullMarked;
