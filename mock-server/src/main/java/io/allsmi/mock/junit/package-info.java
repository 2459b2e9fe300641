/** Simulated fleets in tests that run on JUnit 5. */
@NullMarked
package io.allsmi.mock.junit;

import org.jspecify.annotations.NullMarked;
