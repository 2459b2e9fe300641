@NullMarked
package io.allsmi.mock.node;

import org.jspecify.annotations.NullMarked;
