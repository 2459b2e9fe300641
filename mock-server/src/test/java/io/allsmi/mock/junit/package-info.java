@NullMarked
package io.allsmi.mock.junit;

import org.jspecify.annotations.NullMarked;
