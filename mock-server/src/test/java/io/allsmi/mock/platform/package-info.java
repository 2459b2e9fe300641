@NullMarked
package io.allsmi.mock.platform;

import org.jspecify.annotations.NullMarked;
