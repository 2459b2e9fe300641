@NullMarked
package io.allsmi.mock.serve;

import org.jspecify.annotations.NullMarked;
