@NullMarked
package io.allsmi.collectors.jetson.board;

import org.jspecify.annotations.NullMarked;
