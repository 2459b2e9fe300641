@NullMarked
package io.allsmi.mock.fault;

import org.jspecify.annotations.NullMarked;
