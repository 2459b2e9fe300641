@NullMarked
package io.allsmi.mock.scenario;

import org.jspecify.annotations.NullMarked;
