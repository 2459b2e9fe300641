/** Scenarios: small files that say what happens to which nodes and when. */
@NullMarked
package io.allsmi.mock.scenario;

import org.jspecify.annotations.NullMarked;
